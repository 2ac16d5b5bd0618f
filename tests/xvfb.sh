# A display of one's own with a window manager, for what drives the real window. Sourced; everything that is started
# ends with the script, and everything that is written is in $home.

home=$(mktemp -d)
started=()
finish() {
    {
        kill -9 "${started[@]}" || true
        wait || true
    } 2>/dev/null
    rm -rf "$home"
}
trap finish EXIT

fail() {
    echo "FAIL: $1" >&2
    for log in "$home"/*.log; do sed "s|^|${log##*/}: |" "$log" >&2; done
    exit 1
}

# until_true SECONDS COMMAND...
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        if [ "$SECONDS" -ge "$end" ]; then return 1; fi
        sleep 0.1
    done
}

# start_display WIDTHxHEIGHT
start_display() {
    local tool
    for tool in Xvfb openbox xdotool setxkbmap; do
        command -v "$tool" >/dev/null || fail "$tool is not installed: ./test installs what is needed"
    done
    export HOME=$home XDG_RUNTIME_DIR=$home/runtime QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    # As after the first start: it asks once how the program will be used.
    mkdir -p "$home/.config/quaderno"
    printf '[General]\nrole=officer\n' >"$home/.config/quaderno/preferences.ini"

    # The X server chooses a free display and writes its number.
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$home/display" >"$home/xvfb.log" 2>&1 &
    started+=($!)
    until_true 20 [ -s "$home/display" ] || fail "Xvfb did not start"
    DISPLAY=:$(cat "$home/display")
    export DISPLAY
    openbox >"$home/openbox.log" 2>&1 &
    started+=($!)
    until_true 20 xdotool get_desktop >/dev/null 2>&1 || fail "openbox did not start"
    setxkbmap it
}

# start_window PROGRAM ARGUMENT... leaves the process in $program and its active window in $window. The program speaks
# Italian, as its environment says, whether or not the system has that locale.
start_window() {
    env -u LC_ALL -u LC_NUMERIC -u LC_MESSAGES -u LANGUAGE LANG=it_IT.UTF-8 "$@" >"$home/program.log" 2>&1 &
    program=$!
    started+=("$program")
    window=$(timeout 60 xdotool search --sync --onlyvisible --pid "$program" --name Quaderno | head -1) ||
        fail "no window appeared"
    timeout 20 xdotool windowactivate --sync "$window" || fail "the window never became active"
}

# choose NAME finds a zone, a question, a table or a figure by the search field, and goes there.
choose() {
    xdotool key --clearmodifiers ctrl+k
    xdotool type --delay 40 "$1"
    sleep 0.5
    xdotool key Return
    sleep 0.5
}
