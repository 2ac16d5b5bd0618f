# What ./run, ./test and .ci/run share. Sourced, with the checkout in $top.

# Objects are shared between checkouts and build folders; and Qt wants a folder of its own for sockets, which a session
# without a desktop does not have.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
mkdir -p "$top/build"
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    export XDG_RUNTIME_DIR=$top/build/runtime
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
fi

# step SENTENCE COMMAND... says the sentence on the standard error and runs the command quietly: what it printed is
# shown only when it fails.
step() {
    local sentence=$1 log status=0
    shift
    log=$(mktemp "$top/build/step-XXXXXX.log")
    echo "$sentence" >&2
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" -ne 0 ]; then
        cat "$log" >&2
        echo "Failed: $sentence" >&2
    fi
    rm -f "$log"
    return "$status"
}

# configure PRESET and compile PRESET TARGET...; CMake looks for its presets in the current folder. A configured
# folder is configured again by ninja itself, unless the presets have changed. In CI a warning is an error in every
# preset; ./run must not fail on what a compiler of another year warns of.
configure() {
    local rules=$top/build/$1/build.ninja
    if [ -f "$rules" ] && [ "$rules" -nt "$top/CMakePresets.json" ]; then return 0; fi
    step "Configuring ($1)" env --chdir="$top" cmake --preset "$1" ${CI:+-DQUADERNO_WARNINGS_AS_ERRORS=ON}
}

compile() {
    local preset=$1 patience=
    shift
    if [ ! -f "$top/build/$preset/.ninja_log" ]; then patience="; the first time takes some minutes"; fi
    step "Building ($preset)$patience" \
        env --chdir="$top" cmake --build --preset "$preset" --target "$@" -- --quiet
}
