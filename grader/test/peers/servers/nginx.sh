#!/bin/sh
version() { exec nginx -v; }
. "$(dirname "$0")/arguments.sh"

log=off
level=warn
if [ $verbose = yes ]; then
  log=/dev/stdout
  level=notice
fi
# Workers of a root nginx are nobody, who may not enter the grader's folder.
user=
[ "$(id -u)" != 0 ] || user='user root;'

cat > "$dir/nginx.conf" <<END
$user
daemon off;
worker_processes 1;
pid $dir/pid;
error_log stderr $level;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log $log;
  client_body_temp_path $dir/body;
  proxy_temp_path $dir/proxy;
  fastcgi_temp_path $dir/fastcgi;
  uwsgi_temp_path $dir/uwsgi;
  scgi_temp_path $dir/scgi;
  expires 12h;
  server {
    listen 127.0.0.1:$port;
    root $base;
  }
}
END
exec nginx -e stderr -c "$dir/nginx.conf"
