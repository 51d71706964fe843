/// What the parser's script for zsh lacks (swift-argument-parser 1.8.2).
enum ZshCompletion {
  static let amendments = [
    // No blank behind what is to go on.
    CompletionScript.Amendment(
      place: #"""
            local -ar non_empty_completions=("${@:#(|:*)}")

        """#,
      text: #"""
            local -ar non_empty_completions=("${@:#(|:*|[^:]#[=/](|:*))}")
            local -ar open_completions=("${(M)@:#[^:]#[=/](|:*)}")

        """#),
    CompletionScript.Amendment(
      place: "_describe -V '' non_empty_completions -- empty_completions",
      text: "_describe -V '' non_empty_completions -- open_completions -S '' -- empty_completions"),
    CompletionScript.Amendment(
      place: """
            local -r command_name="${words[1]}"

        """,
      text: wholeWords),
  ]

  private static let standardVerbs = CompletionScript.standardVerbs
    .map { command, verb in
      """
          \(command))
              if ((CURRENT > 2)) && [[ "${words[3]}" = -* ]]; then
                  words[3]=(\(verb) "${words[3]}")
                  CURRENT+=1
              fi
              ;;

      """
    }.joined()

  private static let wholeWords = #"""
        # The functions below know neither "--option=value" nor the verb that a command has when none is given.
        local -i word_index
        for ((word_index = ${#words}; word_index > 1; word_index--)); do
            [[ "${words[word_index]}" = --?*=* ]] || continue
            if ((word_index == CURRENT)); then compset -P 1 '--*=' || continue; fi
            words[word_index]=("${words[word_index]%%=*}" "${words[word_index]#*=}")
            if ((word_index <= CURRENT)); then CURRENT+=1; fi
        done
        case "${words[2]}" in
        help)
            if ((CURRENT == 3)); then
                words[2]=()
                CURRENT+=-1
            fi
            ;;

    """# + standardVerbs + #"""
          esac
          # What stands before the command holds for it.
          local assignment
          for assignment in ${(M)${(z)LBUFFER}:#AKASH_PROVIDER_TOOL_(CONFIG|PROFILE)=*}; do
              local -x "${(Q)assignment/=\~\//=${HOME}/}"
          done

          local -r command_name="${words[1]/#\~\//${HOME}/}"

      """#
}
