import { quoteWord } from '../../lib/shell';

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/**
 * A script that teaches a shell to complete `grade`. It asks the grader itself, by the command line given, so it knows
 * whatever that knows; where it has nothing to say, files are offered.
 */
export function completionScript(shell: Shell, commandLine: readonly string[]): string {
  const grade = commandLine.map(quoteWord).join(' ');
  const ask = `${grade} complete --`;
  switch (shell) {
    case 'bash':
      return `${bash(ask)}${command(grade)}`;
    case 'zsh':
      return `${zsh(ask)}${command(grade)}`;
    case 'fish':
      return `${fish(ask)}type -q grade; or function grade; ${grade} $argv; end\n`;
  }
}

/** Nobody's shell completes behind npx: where there is no command `grade`, there is one from now on. */
function command(grade: string): string {
  return `type grade >/dev/null 2>&1 || grade() { ${grade} "$@"; }\n`;
}

/** compopt works only while bash completes, and says so otherwise. */
function bash(ask: string): string {
  return `# Completes grade in bash. In ~/.bashrc: eval "$(npx grade completion bash)"
_grade_complete() {
  local IFS=$'\\n'
  COMPREPLY=($(${ask} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  [[ \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o default -F _grade_complete grade
`;
}

function zsh(ask: string): string {
  return `#compdef grade
# Completes grade in zsh. In ~/.zshrc: eval "$(npx grade completion zsh)"
_grade_complete() {
  local -a found
  found=("\${(@f)$(${ask} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -z $found[1] ]]; then _files
  elif [[ $found[1] == *= ]]; then compadd -S '' -- $found
  else compadd -- $found
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u }
compdef _grade_complete grade
`;
}

/** An empty word is no word in fish, and has to be put back. */
function fish(ask: string): string {
  return `# Completes grade in fish. In ~/.config/fish/config.fish: npx grade completion fish | source
function __grade_complete
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  test -n "$current"; or set current ''
  set -l found (${ask} $words[2..] "$current" 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path "$current"
  end
end
complete -c grade -f -a '(__grade_complete)'
`;
}
