/**
 * The script for bash. bash cuts words at `=` and `:`, so they are joined again; what it will keep of the
 * current word, all that stands before $2, is taken off what is offered. Quotes and backslashes go away
 * rather than being understood: that would take `eval`, which runs what is typed. compgen finds files, `~`
 * and variables replaced; where it finds none, bash looks by itself. bash before 4 has no compopt: there
 * bash looks for all files, and a blank follows `moral_rank=`.
 */
export const bashShim = `# racecheck completion for bash. Put this into ~/.bashrc:
#   eval "$(racecheck completion bash)"
_racecheck() {
  local words=() last=0 word= line kept typed=\${2//[\\"\\'\\\\]/} after=\${COMP_LINE:COMP_POINT} IFS=
  for line in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    [[ $last -gt 0 && ($line == [=:]* || $word == *[=:]) ]] || ((last += 1))
    words[last]+=$line word=$line
  done
  words[last]=\${words[last]%"\${after%%[[:space:]=:]*}"}
  words=("\${words[@]//[\\"\\'\\\\]/}")
  word=\${words[last - 1]} kept=\${word%"$typed"} COMPREPLY=()
  while read -r line; do
    case $line in
      :files*) _racecheck_files "\${line#*$'\\t'}" ;;
      :nospace) compopt +o default -o nospace ;;
      :*) compopt +o default ;;
      "$word"*) line=\${line%%$'\\t'*} COMPREPLY+=("\${line#"$kept"}") ;;
    esac
  done < <(command racecheck complete -- "\${words[@]}") 2>/dev/null
}

# Directories, and files whose names end as they should: _racecheck_files AFTER<TAB>ENDINGS
_racecheck_files() {
  local before=\${1%$'\\t'*} endings=\${1#*$'\\t'}
  local path=\${word#"$before"}
  compopt -o filenames || return
  while read -r path; do path=$before$path; COMPREPLY+=("\${path#"$kept"}"); done < <(
    compgen -d -- "$path"
    compgen -f -- "$path" | if [[ $endings ]]; then
      grep -E "\\.(\${endings// /|})\\$" | grep -v '\\.schema\\.json$'
    else
      cat
    fi
  )
}
complete -o default -F _racecheck racecheck
`;
