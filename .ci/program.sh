# What ./run and bench/ share: the built program, unpacked, which starts faster than one large jar. Read by them, after tools.sh.

app=.data/app # away from target/, so that a build or a test run leaves a running program alone

# A sum of everything that the program is made of.
sources() {
  {
    "$JAVA_HOME/bin/java" -version 2>&1
    find pom.xml src/main frontend -type f ! -path 'frontend/generated/*' ! -path frontend/index.html ! -path 'src/main/bundles/*' \
      | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum
  } | cksum
}

build() { # and remember the sum of what it was built from
  find_node
  find_maven
  say "Building; the first time this takes a few minutes (log: $app/build.log) ..."
  if ! "$MVN" -B -ntp package -Dmaven.test.skip=true -Dspotless.check.skip=true >"$app/build.log" 2>&1; then
    grep -E '^\[ERROR\]' "$app/build.log" | head -30 >&2 || true
    fail "The build failed; all it said is in $app/build.log"
  fi
  rm -rf "$app/program" "$app/program.new" "$app/start.aot" "$app/start.tried" "$app/sources"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/banyan.jar extract --destination "$app/program.new" >>"$app/build.log" 2>&1 \
    || fail "The built program could not be unpacked; see $app/build.log"
  mv "$app/program.new" "$app/program"
  printf '%s\n' "$1" >"$app/sources"
}

# Builds the program anew if it was built from other sources, or never. Needs JAVA_HOME.
build_if_changed() {
  local sum
  mkdir -p "$app"
  sum="$(sources)"
  if [ ! -f "$app/program/banyan.jar" ] || [ "$(cat "$app/sources" 2>/dev/null)" != "$sum" ]; then
    build "$sum"
  fi
}
