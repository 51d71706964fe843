function __akash-provider-tool_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __akash-provider-tool_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __akash-provider-tool_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __akash-provider-tool_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __akash-provider-tool_parse_tokens -S
    set -l unparsed_tokens (__akash-provider-tool_tokens -pc)
    switch $unparsed_tokens[1]
    case 'akash-provider-tool'
        __akash-provider-tool_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'price'
            __akash-provider-tool_parse_subcommand 1 'akt-price=' 'format=' 'explain' 'batch' 'market' 'self-test' 'precision=' 'no-color' 'config=' 'profile=' 'version' 'h/help'
        case 'earnings'
            __akash-provider-tool_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'show'
                __akash-provider-tool_parse_subcommand 0 'by=' 'source=' 'format=' 'chart' 'svg=' 'latest' 'as-recorded' 'no-color' 'from=' 'to=' 'last=' 'month=' 'week=' 'year=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'sync'
                __akash-provider-tool_parse_subcommand 0 'from=' 'to=' 'reread=' 'source=' 'all' 'format=' 'quiet' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'reconcile'
                __akash-provider-tool_parse_subcommand 0 'source=' 'format=' 'no-color' 'from=' 'to=' 'last=' 'month=' 'week=' 'year=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'leases'
                __akash-provider-tool_parse_subcommand 0 'state=' 'gpu=' 'tenant=' 'sort=' 'format=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'utilization'
                __akash-provider-tool_parse_subcommand 0 'format=' 'from=' 'to=' 'last=' 'month=' 'week=' 'year=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'payouts'
                __akash-provider-tool_parse_subcommand 0 'min=' 'format=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'import'
                __akash-provider-tool_parse_subcommand 1 'columns=' 'date-format=' 'decimal-comma' 'replace' 'format=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            case 'export'
                __akash-provider-tool_parse_subcommand 0 'format=' 'by=' 'output=' 'source=' 'all' 'from=' 'to=' 'last=' 'month=' 'week=' 'year=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
            end
        case 'keys'
            __akash-provider-tool_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __akash-provider-tool_parse_subcommand 0 'remote' 'reveal' 'timeout=' 'verbose' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'add'
                __akash-provider-tool_parse_subcommand 0 'token' 'file=' 'expires=' 'force' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'use'
                __akash-provider-tool_parse_subcommand 1 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'remove'
                __akash-provider-tool_parse_subcommand 0 'token' 'yes' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'check'
                __akash-provider-tool_parse_subcommand 0 'all' 'within=' 'timeout=' 'verbose' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'create'
                __akash-provider-tool_parse_subcommand 0 'timeout=' 'verbose' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'rotate'
                __akash-provider-tool_parse_subcommand 0 'yes' 'timeout=' 'verbose' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'revoke'
                __akash-provider-tool_parse_subcommand 0 'yes' 'timeout=' 'verbose' 'format=' 'config=' 'profile=' 'version' 'h/help'
            end
        case 'forecast'
            __akash-provider-tool_parse_subcommand 1 'horizon=' 'by=' 'net' 'gross' 'currency=' 'history=' 'backtest' 'plan=' 'format=' 'chart' 'svg=' 'html=' 'no-color' 'batch' 'seed=' 'leases=' 'bids=' 'price-change=' 'capacity=' 'provider=' 'timeout=' 'verbose' 'config=' 'profile=' 'version' 'h/help'
        case 'config'
            __akash-provider-tool_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'init'
                __akash-provider-tool_parse_subcommand 0 'provider=' 'set=+' 'defaults' 'force' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'show'
                __akash-provider-tool_parse_subcommand 0 'origin' 'reveal' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'get'
                __akash-provider-tool_parse_subcommand 1 'reveal' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'set'
                __akash-provider-tool_parse_subcommand 2 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'unset'
                __akash-provider-tool_parse_subcommand 1 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'path'
                __akash-provider-tool_parse_subcommand 0 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'edit'
                __akash-provider-tool_parse_subcommand 0 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'validate'
                __akash-provider-tool_parse_subcommand 1 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'import'
                __akash-provider-tool_parse_subcommand 1 'environment' 'akt-price=' 'dry-run' 'yes' 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'export'
                __akash-provider-tool_parse_subcommand 0 'format=' 'config=' 'profile=' 'version' 'h/help'
            case 'schema'
                __akash-provider-tool_parse_subcommand 0 'version' 'h/help'
            end
        case 'help'
            __akash-provider-tool_parse_subcommand -r 1 'version'
        end
    end
end

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
    case earnings
        set -l next $tokens[3..] (commandline -t)
        if string match -q -- '-*' "$next[1]"
            set tokens $tokens[1..2] show $tokens[3..]
        end
    end
    printf %s\\n $tokens
end

function __akash-provider-tool_typed_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __akash-provider-tool_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __akash-provider-tool_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __akash-provider-tool_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__akash-provider-tool_tokens -p)
    if test -z "$(__akash-provider-tool_tokens -t)"
        set -l index (count (__akash-provider-tool_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'akash-provider-tool' -f
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'price' -d 'Price an order or a deployment file, as the stock bid script would.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'earnings' -d 'What a provider has earned: by day, week or month, kept, checked and exported.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'keys' -d 'Keep, check, make and replace API keys of the Provider Console.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'forecast' -d 'What a provider will earn, with honest bounds, and what a plan would change.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'config' -d 'Show, change, check and exchange the configuration.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool price" -eq 1' -fa '(set -l exts \'json\' \'ndjson\' \'jsonl\' \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" akt-price' -l 'akt-price' -d 'The price of an AKT, instead of asking for it.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" format' -l 'format' -d 'How to answer; bid is standard for an order, table for a deployment file.' -rfka 'bid table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" explain' -l 'explain' -d 'Explain the price: the same as --format table.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" batch' -l 'batch' -d 'Price one order a line (NDJSON), and answer with one line each.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" market' -l 'market' -d 'Compare the prices of cards with what the network bids now; prices no order.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" self-test' -l 'self-test' -d 'Check that this machine can bid: settings, price sources, cache, sample orders.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" precision' -l 'precision' -d 'Decimal places of the bid, instead of the order\'s.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" no-color' -l 'no-color' -d 'No colours.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion price -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool price" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'show' -d 'Show what was earned, by day, week, month, quarter or year.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'sync' -d 'Bring the ledger up to date, and tell what has changed.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'reconcile' -d 'Check the figures against the leases themselves, and see where the money is.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'leases' -d 'List the provider\'s leases: tenant, resources, price, what they brought.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'utilization' -d 'Show how much of the provider was leased: card hours by model, cores, memory.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'payouts' -d 'Show what reached the wallet, what was converted to AKT, and what waits.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'import' -d 'Take days from a CSV file into the ledger.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings" -eq 1' -fa 'export' -d 'Write what was earned as CSV, NDJSON, Prometheus metrics, or an hledger or Beancount journal.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" by' -l 'by' -d 'What to add up; without it what fits the range.' -rfka 'day week month quarter year total'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" source' -l 'source' -d 'Who is asked; provider-console needs the API key, ledger no network.' -rfka 'auto provider-console console ledger'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" format' -l 'format' -d 'How to answer.' -rfka 'table json csv ndjson'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" chart' -l 'chart' -d 'Draw bars below the table.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" svg' -l 'svg' -d 'Draw the bars into this file too.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'svg\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" latest' -l 'latest' -d 'Which of the ledger\'s figures: the latest, or those first recorded.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" as-recorded' -l 'as-recorded' -d 'Which of the ledger\'s figures: the latest, or those first recorded.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" no-color' -l 'no-color' -d 'No colours.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" from' -l 'from' -d 'The first day, UTC.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --from (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" to' -l 'to' -d 'The last day, included; without it yesterday.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --to (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" last' -l 'last' -d 'The days, weeks or months that end yesterday: 30d, 8w, 12m; weeks and months whole.' -rfka '7d 30d 90d 4w 8w 3m 6m 12m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" month' -l 'month' -d 'A month: 2026-10.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --month (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" week' -l 'week' -d 'An ISO week: 2026-W41.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --week (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" year' -l 'year' -d 'A year: 2026.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --year (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings show -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" from' -l 'from' -d 'The first day wanted; noted for later syncs. Without it earnings.since, or a year ago.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings sync -- --from (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" to' -l 'to' -d 'The last day wanted; without it yesterday.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings sync -- --to (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" reread' -l 'reread' -d 'Read days again that are not older; without it earnings.reread, or 7d.' -rfka '7d 14d 30d'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" source' -l 'source' -d 'Who is asked; provider-console needs the API key.' -rfka 'auto provider-console console ledger'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" all' -l 'all' -d 'All profiles, one after the other.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" quiet' -l 'quiet' -d 'Say nothing unless a day has another figure than before; for cron.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings sync -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings sync -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings sync" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" source' -l 'source' -d 'Whose figures to check; provider-console needs the API key.' -rfka 'auto provider-console console ledger'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" no-color' -l 'no-color' -d 'No colours.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" from' -l 'from' -d 'The first day, UTC.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --from (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" to' -l 'to' -d 'The last day, included; without it yesterday.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --to (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" last' -l 'last' -d 'The days, weeks or months that end yesterday: 30d, 8w, 12m; weeks and months whole.' -rfka '7d 30d 90d 4w 8w 3m 6m 12m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" month' -l 'month' -d 'A month: 2026-10.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --month (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" week' -l 'week' -d 'An ISO week: 2026-W41.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --week (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" year' -l 'year' -d 'A year: 2026.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --year (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings reconcile -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings reconcile" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" state' -l 'state' -d 'Only leases in this state.' -rfka 'active closed all'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" gpu' -l 'gpu' -d 'Only leases with this model of cards.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings leases -- --gpu (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" tenant' -l 'tenant' -d 'Only leases of this tenant.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings leases -- --tenant (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" sort' -l 'sort' -d 'In which order; amounts in AKT and ACT each by themselves.' -rfka 'earned price start end'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" format' -l 'format' -d 'How to answer.' -rfka 'table json csv ndjson'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings leases -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings leases -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings leases" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" from' -l 'from' -d 'The first day, UTC.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --from (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" to' -l 'to' -d 'The last day, included; without it yesterday.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --to (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" last' -l 'last' -d 'The days, weeks or months that end yesterday: 30d, 8w, 12m; weeks and months whole.' -rfka '7d 30d 90d 4w 8w 3m 6m 12m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" month' -l 'month' -d 'A month: 2026-10.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --month (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" week' -l 'week' -d 'An ISO week: 2026-W41.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --week (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" year' -l 'year' -d 'A year: 2026.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --year (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings utilization -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings utilization" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" min' -l 'min' -d 'Exit with status 1 while less than this waits.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings payouts -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings payouts -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings payouts" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool earnings import" -eq 1' -fa '(set -l exts \'csv\' \'tsv\' \'txt\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" columns' -l 'columns' -d 'Which columns of a foreign file are what: day, provider, uakt or akt, uact or act, usd.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings import -- --columns (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" date-format' -l 'date-format' -d 'How days are written; goes with --columns.' -rfka 'YYYY-MM-DD DD.MM.YYYY DD/MM/YYYY MM/DD/YYYY'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" decimal-comma' -l 'decimal-comma' -d 'Amounts are written 1,5; goes with --columns. Semicolons and tabs are found out.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" replace' -l 'replace' -d 'Take days too of which the ledger knows something else.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings import -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings import -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" format' -l 'format' -d 'What to write.' -rfka 'csv ndjson prometheus hledger beancount'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" by' -l 'by' -d 'What to add up; for csv and ndjson alone.' -rfka 'day week month quarter year total'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" output' -l 'output' -d 'Write into this file; - is standard output.' -rF
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" source' -l 'source' -d 'Who is asked; provider-console needs the API key, ledger no network.' -rfka 'auto provider-console console ledger'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" all' -l 'all' -d 'All providers that the ledger knows.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" from' -l 'from' -d 'The first day, UTC.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --from (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" to' -l 'to' -d 'The last day, included; without it yesterday.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --to (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" last' -l 'last' -d 'The days, weeks or months that end yesterday: 30d, 8w, 12m; weeks and months whole.' -rfka '7d 30d 90d 4w 8w 3m 6m 12m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" month' -l 'month' -d 'A month: 2026-10.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --month (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" week' -l 'week' -d 'An ISO week: 2026-W41.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --week (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" year' -l 'year' -d 'A year: 2026.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --year (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion earnings export -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool earnings export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'list' -d 'Show the keys of all profiles, masked, and how long they are good for.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'add' -d 'Keep an API key, read from a prompt or standard input.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'use' -d 'Make a profile, and so its key, the one that holds without --profile.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'remove' -d 'Forget a key on this machine; at the service it stays as it is.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'check' -d 'Find out whether a key works, and if not why.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'create' -d 'Make the first API key of a wallet at the service, and keep it.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'rotate' -d 'Replace a wallet\'s API key by a new one, at the service and here.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys" -eq 1' -fa 'revoke' -d 'End a wallet\'s API key at the service, and forget it here.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" remote' -l 'remote' -d 'Ask the service too, with each profile\'s wallet token.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" reveal' -l 'reveal' -d 'Show secrets whole.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" timeout' -l 'timeout' -d 'How long to wait for each answer: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys list -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" token' -l 'token' -d 'Keep a wallet token instead of an API key.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" file' -l 'file' -d 'Keep it in a file of its own instead of the configuration.' -rF
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" expires' -l 'expires' -d 'When the API key expires, if you know: 2027-11-21.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" force' -l 'force' -d 'Replace another key that the profile has.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys add -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys add" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool keys use" -eq 1' -fka '(__akash-provider-tool_custom_completion ---completion keys use -- positional@0 (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys use" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys use" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys use" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys use -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys use" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys use" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" token' -l 'token' -d 'Forget the wallet token instead of the API key.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" yes' -l 'yes' -d 'Do not ask.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys remove -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys remove" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" all' -l 'all' -d 'Check the keys of all profiles.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" within' -l 'within' -d 'How long before it expires a key is told: 36h, 30d.' -rfka '7d 14d 30d 60d'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" timeout' -l 'timeout' -d 'How long to wait for each answer: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys check -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" timeout' -l 'timeout' -d 'How long to wait for each answer: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys create -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys create" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" yes' -l 'yes' -d 'Do not ask.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" timeout' -l 'timeout' -d 'How long to wait for each answer: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys rotate -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys rotate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" yes' -l 'yes' -d 'Do not ask.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" timeout' -l 'timeout' -d 'How long to wait for each answer: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion keys revoke -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool keys revoke" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool forecast" -eq 1' -fa '(set -l exts \'ndjson\' \'jsonl\' \'json\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" horizon' -l 'horizon' -d 'How far ahead: days, weeks, months or years, 90d, 26w, 12m, 1y.' -rfka '30d 90d 26w 6m 12m 1y 2y'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" by' -l 'by' -d 'What to add up; without it what fits the horizon.' -rfka 'day week month quarter year total'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" net' -l 'net' -d 'After the network\'s take, or before it.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" gross' -l 'gross' -d 'After the network\'s take, or before it.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" currency' -l 'currency' -d 'In what; akt or act is what was earned in them alone.' -rfka 'usd akt act'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" history' -l 'history' -d 'Days and amounts (CSV) instead of the ledger; - is standard input.' -rfa '(set -l exts \'csv\' \'tsv\' \'txt\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" backtest' -l 'backtest' -d 'Show how wrong forecasts of earlier days were, beside naive ones.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" plan' -l 'plan' -d 'What a plan makes of it (docs/examples/growth-plan.yaml).' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" format' -l 'format' -d 'How to answer.' -rfka 'table json csv'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" chart' -l 'chart' -d 'Draw history and forecast below the table.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" svg' -l 'svg' -d 'Draw them into this file too.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'svg\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" html' -l 'html' -d 'Write all of it into one page for the browser.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'html\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" no-color' -l 'no-color' -d 'No colours.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" batch' -l 'batch' -d 'Forecast one series a line (NDJSON), and answer with one line each.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" seed' -l 'seed' -d 'Other random numbers; the same for the same seed.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" leases' -l 'leases' -d 'The leases behind the history: "chain", or a file from "earnings leases --format json".' -rfka '(__akash-provider-tool_custom_completion ---completion forecast -- --leases (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" bids' -l 'bids' -d 'What new leases cost: as the targets say, or the provider\'s own recent bids.' -rfka 'config chain'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" price-change' -l 'price-change' -d 'What if prices changed tomorrow: 10% or, in this form, --price-change=-10%.' -rfka '10% 20% 50%'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" capacity' -l 'capacity' -d 'Cards by model, instead of forecast.capacity: a100=8,t4=4.' -rfka '(__akash-provider-tool_custom_completion ---completion forecast -- --capacity (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" provider' -l 'provider' -d 'The provider\'s address, instead of the profile\'s.' -rfka '(__akash-provider-tool_custom_completion ---completion forecast -- --provider (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" timeout' -l 'timeout' -d 'How long to try for each answer, repetitions included: 90s, 5m.' -rfka '30s 90s 5m'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" verbose' -l 'verbose' -d 'Tell every request; secrets stay masked.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion forecast -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool forecast" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'init' -d 'Write a first configuration file, asking for what matters.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'show' -d 'Show the values that hold, wherever they come from.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'get' -d 'Print what the file says under a key, or its built-in default.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'set' -d 'Set one value, and leave everything else as it is.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'unset' -d 'Take one value or section out, and leave everything else as it is.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'path' -d 'Print where the configuration file is, or would be.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'edit' -d 'Open the file in $VISUAL or $EDITOR, and take the result only if it is valid.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'validate' -d 'Check the file: every error with line, key and cure, and what is legal but strange.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'import' -d 'Take over prices from Helm values, a shell or .env file, the environment or the older scales.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'export' -d 'Print the file\'s prices as the stock script\'s variables or as Helm values.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config" -eq 1' -fa 'schema' -d 'Print the JSON Schema of the file, for editors that complete and check it.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" provider' -l 'provider' -d 'The provider\'s address.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init"' -l 'set' -d 'A value under its dotted key; may be given several times.' -rfka '(__akash-provider-tool_custom_completion ---completion config init -- --set (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" defaults' -l 'defaults' -d 'Ask nothing and take the defaults for everything that no option gives.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" force' -l 'force' -d 'Overwrite a file that is there; the old one is kept as FILE.old.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config init -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" origin' -l 'origin' -d 'Say which option, variable, line or default each value comes from.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" reveal' -l 'reveal' -d 'Show secrets whole.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" format' -l 'format' -d 'How to answer.' -rfka 'yaml json env'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config show -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config get" -eq 1' -fka '(__akash-provider-tool_custom_completion ---completion config get -- positional@0 (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" reveal' -l 'reveal' -d 'Show secrets whole.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config get -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config get" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config set" -eq 1' -fka '(__akash-provider-tool_custom_completion ---completion config set -- positional@0 (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config set" -eq 2' -fka '(__akash-provider-tool_custom_completion ---completion config set -- positional@1 (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config set" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config set" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config set" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config set -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config set" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config set" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config unset" -eq 1' -fka '(__akash-provider-tool_custom_completion ---completion config unset -- positional@0 (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config unset" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config unset" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config unset" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config unset -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config unset" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config unset" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config path" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config path" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config path" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config path -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config path" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config path" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config edit" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config edit" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config edit" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config edit -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config edit" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config edit" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config validate" -eq 1' -fa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config validate" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config validate" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config validate" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config validate -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config validate" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config validate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_positional "akash-provider-tool config import" -eq 1' -F
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" environment' -l 'environment' -d 'Take the running environment instead of a file.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" akt-price' -l 'akt-price' -d 'Read bid price scales as uakt at this price, not as uact.' -rfka ''
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" dry-run' -l 'dry-run' -d 'Show what would change, and change nothing.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" yes' -l 'yes' -d 'Do not ask.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" format' -l 'format' -d 'How to answer.' -rfka 'table json'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config import -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config export" format' -l 'format' -d 'What to write.' -rfka 'env helm'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config export" config' -l 'config' -d 'Read this configuration file.' -rfa '(set -l exts \'yaml\' \'yml\';for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.{$exts};printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config export" profile' -l 'profile' -d 'Use this profile of the configuration.' -rfka '(__akash-provider-tool_custom_completion ---completion config export -- --profile (count (__akash-provider-tool_tokens -pc)) (__akash-provider-tool_tokens -tC))'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config export" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config schema" version' -l 'version' -d 'Show the version.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool config schema" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'akash-provider-tool' -n '__akash-provider-tool_should_offer_completions_for_flags_or_options "akash-provider-tool help" version' -l 'version' -d 'Show the version.'
