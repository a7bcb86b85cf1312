# Reads the command line of the handout into $base, $port and $verbose, and makes the folder $dir for what the
# server writes. Sourced by the wrappers, which say $version and then become the server, so that signals reach it.
set -eu
PATH=$PATH:/usr/sbin
usage="usage: $(basename "$0") [--base DIR] [--port N] [--recv OCTETS] [--verbose] [--version] [--help]"
base=website/html
port=8080
verbose=no
while [ $# -gt 0 ]; do
  case $1 in
    --base) base=$2; shift 2 ;;
    --port) port=$2; shift 2 ;;
    --recv) shift 2 ;; # these servers size their own buffers
    --verbose) verbose=yes; shift ;;
    --version) version; exit ;;
    --help) echo "$usage"; exit ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
done
base=$(cd "$base" && pwd)
dir=$PEER_FOLDER/$$
mkdir "$dir"
