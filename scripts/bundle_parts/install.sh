#!/bin/sh
# 离线安装（Linux x64）：sh install.sh [目标文件夹]    Installs without network: sh install.sh [FOLDER]
# $PYTHON names the Python to use.
here=$(cd "$(dirname "$0")" && pwd) || exit 1
for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
  if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exec "$name" "$here/install.py" "$@"
  fi
done
echo "需要 Python 3.11 或更新版本，没有找到。请安装后再运行，或指明位置：PYTHON=/path/to/python3 sh install.sh" >&2
echo "Python 3.11 or later is needed and was not found. Install it, or say where it is: PYTHON=/path/to/python3 sh install.sh" >&2
exit 1
