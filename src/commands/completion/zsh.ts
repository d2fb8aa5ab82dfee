/**
 * The script for zsh. It works from a directory of the fpath, where it is run as the function that it
 * defines, and where it is sourced.
 */
export const zshShim = `#compdef racecheck
# racecheck completion for zsh. Put this into a directory of your fpath, as _racecheck.
_racecheck() {
  local line ret=1
  local -a candidates told space
  while IFS= read -r line; do
    case $line in
      :*) told=("\${(@ps:\\t:)line}") ;;
      *) candidates+=("\${line/$'\\t'/:}") ;;
    esac
  done < <(command racecheck complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  [[ $told[1] == :nospace ]] && space=(-S '')
  _describe -t values racecheck candidates "$space[@]" && ret=0
  if [[ $told[1] == :files ]]; then
    compset -P "\${(b)told[2]}"
    _files \${told[3]:+-g "*.(\${told[3]// /|})~*.schema.json"} && ret=0
  fi
  return ret
}
if [[ $funcstack[1] == _racecheck ]]; then _racecheck "$@"; else compdef _racecheck racecheck; fi
`;
