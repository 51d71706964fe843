/// What the parser's script for bash lacks (swift-argument-parser 1.8.2).
enum BashCompletion {
  static let amendments = [
    // File names alone are to be quoted, and to get a stroke where a folder is named so.
    CompletionScript.Amendment(
      place: """
        _add_completions() {
            local completion

        """,
      text: """
        _add_completions() {
            local completion
            [[ "${1}" = -W ]] || compopt -o filenames 2>/dev/null

        """),
    CompletionScript.Amendment(
      place: "complete -o filenames -F _akash-provider-tool akash-provider-tool", text: wholeWords),
  ]

  private static let standardVerbs = CompletionScript.standardVerbs
    .map { command, verb in
      """
          \(command))
              if [[ "${words[2]}" = -* ]]; then words=("${words[@]:0:2}" \(verb) "${words[@]:2}"); fi
              ;;

      """
    }.joined()

  private static let wholeWords = #"""
    # Completes whole words. bash breaks them at "=" and ":", and the functions above know neither "--option=value"
    # nor the verb that a command has when none is given.
    __akash-provider-tool_complete() {
        local line="${COMP_LINE:0:COMP_POINT}" blanks word
        local -a whole=()
        local -i index
        for ((index = 0; index <= COMP_CWORD; index++)); do
            blanks="${line%%[![:space:]]*}"
            line="${line#"${blanks}"}"
            word="${COMP_WORDS[index]}"
            if ((index == COMP_CWORD)); then word="${line}"; fi
            line="${line#"${word}"}"
            if ((index > 0)) && [[ -z "${blanks}" ]]; then
                whole[${#whole[@]} - 1]+="${word}"
            else
                whole+=("${word}")
            fi
        done
        local last="${whole[${#whole[@]} - 1]}"

        local -a words=("${whole[0]/#\~\//${HOME}/}")
        for word in "${whole[@]:1}"; do
            if [[ "${word}" = --?*=* ]]; then
                words+=("${word%%=*}" "${word#*=}")
            else
                words+=("${word}")
            fi
        done
        case "${words[1]}" in
        help)
            if ((${#words[@]} == 3)); then words=("${words[0]}" "${words[2]}"); fi
            ;;

    """# + standardVerbs + #"""
          esac

          local before="${words[${#words[@]} - 2]}"
          local typed="${words[${#words[@]} - 1]#[\"\']}"
          local -a COMP_WORDS=("${words[@]}")
          local COMP_CWORD="$((${#words[@]} - 1))" COMP_LINE="${words[*]}"
          local COMP_POINT="${#COMP_LINE}"
          COMPREPLY=()
          _akash-provider-tool "${words[0]}" "${typed}" "${before}"

          # Options only to those who ask for them, or where there is nothing else.
          if [[ -z "${typed}" && " ${COMPREPLY[*]}" = *" "[!-]* ]]; then
              local -a others=()
              for word in "${COMPREPLY[@]}"; do
                  if [[ "${word}" != -* ]]; then others+=("${word}"); fi
              done
              COMPREPLY=("${others[@]}")
          fi

          # readline replaces what stands behind the last of its breaks, and nothing before it.
          if [[ "${last}" != [\"\']* ]]; then
              local breaks="${COMP_WORDBREAKS//[^=:]/}" head="" stem=""
              if [[ "${last}" = --?*=* ]]; then head="${last%%=*}="; fi
              if [[ -n "${breaks}" && "${last}" = *["${breaks}"]* ]]; then stem="${last%"${last##*["${breaks}"]}"}"; fi
              for index in "${!COMPREPLY[@]}"; do
                  word="${head}${COMPREPLY[index]}"
                  COMPREPLY[index]="${word#"${stem}"}"
              done
          fi
          if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" = *[=/] ]]; then compopt -o nospace 2>/dev/null; fi
      }

      complete -o nosort -F __akash-provider-tool_complete akash-provider-tool
      """#
}
