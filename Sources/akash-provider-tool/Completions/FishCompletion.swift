/// What the parser's script for fish lacks (swift-argument-parser 1.8.2).
enum FishCompletion {
  static let amendments = [
    CompletionScript.Amendment(
      place: """
        function __akash-provider-tool_tokens

        """,
      text: wholeLine)
  ]

  private static let standardVerbs = CompletionScript.standardVerbs
    .map { command, verb in
      """
          case \(command)
              set -l next $tokens[3..] (commandline -t)
              if string match -q -- '-*' "$next[1]"
                  set tokens $tokens[1..2] \(verb) $tokens[3..]
              end

      """
    }.joined()

  private static let wholeLine = #"""
    # What is typed, with the verb that a command has when none is given, and without what the functions above would
    # stumble over: variables before the command, and a path before its name. fish 3 tells the cursor's place (-C)
    # to none but a person at a terminal.
    function __akash-provider-tool_tokens
        if test "$argv" = -tC
            string length -- (commandline -ct)
            return
        end
        if test "$argv" = -t
            __akash-provider-tool_typed_tokens $argv
            return
        end
        set -l tokens (__akash-provider-tool_typed_tokens $argv)
        while string match -qr -- '^\w+=' "$tokens[1]"
            set -e tokens[1]
        end
        if test "$argv" = -pc
            set tokens[1] akash-provider-tool
        end
        switch "$tokens[2]"
        case help
            if test (count $tokens) -eq 2
                set -e tokens[2]
            end

    """# + standardVerbs + #"""
          end
          printf %s\\n $tokens
      end

      function __akash-provider-tool_typed_tokens

      """#
}
