#!/bin/sh
version() { # It opens /dev/null in place of its standard output.
exec lighttpd -v; }
. "$(dirname "$0")/arguments.sh"

log=
[ $verbose = no ] || log='accesslog.filename = "/dev/fd/3"'

cat > "$dir/lighttpd.conf" <<END
server.modules = ( "mod_indexfile", "mod_staticfile", "mod_expire", "mod_accesslog" )
server.bind = "127.0.0.1"
server.port = $port
server.document-root = "$base"
server.errorlog = "/dev/null"
# By default it remembers a file for a second; the handout says that files may change.
server.stat-cache-engine = "disable"
server.upload-dirs = ( "$dir" )
$log
index-file.names = ( "index.html" )
expire.url = ( "" => "access plus 12 hours" )
mimetype.assign = (
  ".html" => "text/html",
  ".css" => "text/css",
  ".js" => "text/javascript",
  ".txt" => "text/plain",
  ".json" => "application/json",
  ".png" => "image/png",
  ".jpg" => "image/jpeg",
  ".gif" => "image/gif",
  ".svg" => "image/svg+xml",
  ".pdf" => "application/pdf",
  "" => "application/octet-stream",
)
END
# It opens /dev/null in place of its standard output.
exec lighttpd -D -f "$dir/lighttpd.conf" 3>&1
