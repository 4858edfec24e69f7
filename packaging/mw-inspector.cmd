@echo off
rem Starts Maintenance Window Inspector on a Java 25 that it finds by itself.
setlocal
set "APP=%~dp0.."
set "JAVA="

if defined MW_INSPECTOR_JAVA (
  call :try "%MW_INSPECTOR_JAVA%"
  goto :found
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in (
  "%USERPROFILE%\.jdks\*25*"
  "%USERPROFILE%\scoop\apps\*25*"
  "%ProgramFiles%\Eclipse Adoptium\jdk-25*"
  "%ProgramFiles%\Java\jdk-25*"
  "%ProgramFiles%\Microsoft\jdk-25*"
  "%ProgramFiles%\Amazon Corretto\jdk25*"
  "%ProgramFiles%\Zulu\zulu-25*"
  "%ProgramFiles%\BellSoft\LibericaJDK-25*"
) do call :try "%%~d"

:found
if not defined JAVA (
  echo mw-inspector: no Java 25 found. Install one, or set MW_INSPECTOR_JAVA to its home. 1>&2
  exit /b 1
)
"%JAVA%" "@%APP%\java.options" -p "%APP%\javafx" -cp "%APP%\lib\*" io.github.mwinspector.Launcher %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if exist "%~1\bin\java.exe" findstr /b /r /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>&1 && set "JAVA=%~1\bin\java.exe"
exit /b 0
