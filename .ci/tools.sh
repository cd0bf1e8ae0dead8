# What ./run and ./test share: finding a JDK 25, Node 24 and Maven. Read by them, not run by itself.
# Kept to what bash 3.2 understands, which is what macOS brings.

say() { printf '%s\n' "$@"; }
fail() {
  printf '%s\n' "$@" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# The major version of the JDK in a folder; nothing where there is no JDK (a JRE has no javac).
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
  fi
}

# Sets and exports JAVA_HOME, or says how to get a JDK.
find_jdk() {
  local candidates candidate
  candidates="${JAVA_HOME:-}"
  for candidate in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    candidates="$candidates
$candidate"
  done
  if have java; then
    candidates="$candidates
$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')"
  fi
  if [ -x /usr/libexec/java_home ]; then
    candidates="$candidates
$(/usr/libexec/java_home -v 25 2>/dev/null || true)"
  fi
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && [ "$(jdk_version "$candidate")" = 25 ]; then
      JAVA_HOME="$candidate"
      export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
      return
    fi
  done <<EOF
$candidates
EOF
  fail "Banyan needs a JDK 25, and none was found in JAVA_HOME, /usr/lib/jvm or PATH." \
    "  Debian, Ubuntu:  apt install openjdk-25-jdk-headless   (or temurin-25-jdk from packages.adoptium.net)" \
    "  macOS:           brew install --cask temurin@25" \
    "  anywhere:        https://adoptium.net/temurin/releases/?version=25, unpack it, and set JAVA_HOME to its folder"
}

# Puts a Node of version 24 or later first in PATH: an installed one, or one fetched from the npm registry into .node.
# Without either, Vaadin's build downloads its own.
find_node() {
  PATH="$PWD/.node/bin:$PATH"
  export PATH
  # A network that opens encrypted traffic has certificates of its own: the system knows them, Node does not by itself.
  if [ -z "${NODE_EXTRA_CA_CERTS:-}" ] && [ -r /etc/ssl/certs/ca-certificates.crt ]; then
    export NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
  fi
  if have node && have npm && [ "$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')" -ge 24 ] 2>/dev/null; then
    return
  fi
  if have npm; then
    say "Fetching Node 24 into .node ..."
    if npm install -g --prefix .node node@24 npm@11 --no-fund --no-audit --loglevel=error >/dev/null; then
      hash -r
      return
    fi
    rm -rf .node
  fi
  say "No Node 24 here: the build downloads its own into ~/.vaadin."
}

# Sets MVN to the Maven to use: the wrapper's, or an installed one where the wrapper cannot download its own.
find_maven() {
  local found
  # Maven's own libraries make a JDK 25 warn about them, and nobody here can do anything about it.
  export MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  if ./mvnw --version >/dev/null 2>&1; then
    MVN=./mvnw
    return
  fi
  if have mvn; then
    found="$(mvn --version 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9][0-9.]*\).*/\1/p')"
    case "$found" in
    3.8.[7-9] | 3.8.[1-9][0-9] | 3.9* | 3.[1-9][0-9]* | 4.*)
      say "The Maven wrapper could not fetch its Maven; going on with the installed Maven $found."
      MVN=mvn
      return
      ;;
    esac
  fi
  fail "The Maven wrapper could not fetch Maven, and no installed Maven of 3.8.7 or later was found." \
    "  Behind a mirror, set MVNW_REPOURL to its address; or install Maven 3.9."
}
