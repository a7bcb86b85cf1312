#!/usr/bin/env python3
"""Grades with wiregrade for Classroom 50, whose runner starts this in a student's checkout.

Copy it to CLASSROOM/autograders/ASSIGNMENT/ of the classroom's repository, beside a packed release
(wiregrade-1.2.3.tgz): the runner brings both, and names their folder in CLASSROOM50_BUNDLE_DIR. The assignment is
called like its checkpoint, or listed in CHECKPOINTS.

Leaves result.json and release-body.md, and exits with 0 whatever the score is. Any other exit code says that nothing
was graded; then there is no result.json either. One that a student committed is removed before anything else.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# Assignment: checkpoint, where they are not called the same.
CHECKPOINTS = {}

RESULT = pathlib.Path('result.json')
BODY = pathlib.Path('release-body.md')

# The runner's job ends after 15 minutes without a word. These end before it, and say so.
INSTALL_S = 180
GRADE_S = 660


def remove(path):
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def fail(why):
    remove(RESULT)
    sys.exit(f'::error::Nothing was graded: {why}')


def run(command, limit_s, **options):
    try:
        return subprocess.run(command, timeout=limit_s, check=False, **options).returncode
    except subprocess.TimeoutExpired:
        fail(f'{command[0]} did not end within {limit_s} s')
    except OSError as error:
        fail(f'{command[0]} could not be started: {error}')


def install(folder):
    """The command of the release, installed in a folder where no .npmrc of a submission is read."""
    bundle = pathlib.Path(os.environ.get('CLASSROOM50_BUNDLE_DIR') or pathlib.Path(__file__).parent)
    releases = sorted(bundle.glob('wiregrade-*.tgz'))
    if len(releases) != 1:
        fail(f'one wiregrade-*.tgz belongs into the bundle, and there are {len(releases)}')
    command = ['npm', 'install', '--no-audit', '--no-fund', '--prefix', folder, str(releases[0].resolve())]
    if run(command, INSTALL_S, cwd=folder) != 0:
        fail(f'npm could not install {releases[0].name}')
    return pathlib.Path(folder, 'node_modules/wiregrade/grader/bin/grade.js')


def grade(command):
    assignment = os.environ.get('ASSIGNMENT', '')
    reports = ['--report', f'classroom50={RESULT}', '--report', f'markdown={BODY}']
    # The runner shows release-body.md in the summary.
    environment = {name: value for name, value in os.environ.items() if name != 'GITHUB_STEP_SUMMARY'}
    code = run(['node', command, CHECKPOINTS.get(assignment, assignment), *reports], GRADE_S, env=environment)
    if code not in (0, 1):
        fail(f'the grader ended with exit code {code}')
    if not RESULT.is_file():
        fail('the grader wrote no result.json')


def main():
    remove(RESULT)
    remove(BODY)
    with tempfile.TemporaryDirectory() as folder:
        grade(install(folder))


if __name__ == '__main__':
    main()
