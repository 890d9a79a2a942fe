@echo off
rem Installs without network on Windows x64: install.cmd [FOLDER]
chcp 65001 >nul
set PYTHONUTF8=1
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 (
  py -3 "%~dp0install.py" %*
  exit /b
)
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul
if not errorlevel 1 (
  python "%~dp0install.py" %*
  exit /b
)
echo Python 3.11 or later (64 bit) is needed and was not found. Install it, then run install.cmd again.
exit /b 1
