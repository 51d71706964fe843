#!/bin/bash

__akash-provider-tool_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__akash-provider-tool_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__akash-provider-tool_add_completions() {
    local completion
    [[ "${1}" = -W ]] || compopt -o filenames 2>/dev/null
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__akash-provider-tool_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_akash-provider-tool() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __akash-provider-tool_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    price|earnings|keys|forecast|config|help)
        # Offer subcommand argument completions
        "_akash-provider-tool_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'price earnings keys forecast config help' -- "${cur}"))
        ;;
    esac
}

_akash-provider-tool_price() {
    repeating_flags=()
    non_repeating_flags=(--explain --batch --market --self-test --no-color --version -h --help)
    repeating_options=()
    non_repeating_options=(--akt-price --format --precision --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--akt-price')
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'bid'$'\n''table'$'\n''json'
        return
        ;;
    '--precision')
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion price -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(json|ndjson|jsonl|yaml|yml)'
        return
        ;;
    esac
}

_akash-provider-tool_earnings() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __akash-provider-tool_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|sync|reconcile|leases|utilization|payouts|import|export)
        # Offer subcommand argument completions
        "_akash-provider-tool_earnings_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show sync reconcile leases utilization payouts import export' -- "${cur}"))
        ;;
    esac
}

_akash-provider-tool_earnings_show() {
    repeating_flags=()
    non_repeating_flags=(--chart --latest --as-recorded --no-color --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--by --source --format --svg --from --to --last --month --week --year --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--by')
        __akash-provider-tool_add_completions -W 'day'$'\n''week'$'\n''month'$'\n''quarter'$'\n''year'$'\n''total'
        return
        ;;
    '--source')
        __akash-provider-tool_add_completions -W 'auto'$'\n''provider-console'$'\n''console'$'\n''ledger'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'$'\n''csv'$'\n''ndjson'
        return
        ;;
    '--svg')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(svg)'
        return
        ;;
    '--from')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --from "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--to')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --to "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--last')
        __akash-provider-tool_add_completions -W '7d'$'\n''30d'$'\n''90d'$'\n''4w'$'\n''8w'$'\n''3m'$'\n''6m'$'\n''12m'
        return
        ;;
    '--month')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --month "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--week')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --week "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--year')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --year "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings show -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_sync() {
    repeating_flags=()
    non_repeating_flags=(--all --quiet --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--from --to --reread --source --format --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--from')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings sync -- --from "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--to')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings sync -- --to "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--reread')
        __akash-provider-tool_add_completions -W '7d'$'\n''14d'$'\n''30d'
        return
        ;;
    '--source')
        __akash-provider-tool_add_completions -W 'auto'$'\n''provider-console'$'\n''console'$'\n''ledger'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings sync -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings sync -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_reconcile() {
    repeating_flags=()
    non_repeating_flags=(--no-color --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--source --format --from --to --last --month --week --year --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--source')
        __akash-provider-tool_add_completions -W 'auto'$'\n''provider-console'$'\n''console'$'\n''ledger'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--from')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --from "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--to')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --to "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--last')
        __akash-provider-tool_add_completions -W '7d'$'\n''30d'$'\n''90d'$'\n''4w'$'\n''8w'$'\n''3m'$'\n''6m'$'\n''12m'
        return
        ;;
    '--month')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --month "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--week')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --week "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--year')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --year "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings reconcile -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_leases() {
    repeating_flags=()
    non_repeating_flags=(--verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--state --gpu --tenant --sort --format --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--state')
        __akash-provider-tool_add_completions -W 'active'$'\n''closed'$'\n''all'
        return
        ;;
    '--gpu')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings leases -- --gpu "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--tenant')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings leases -- --tenant "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--sort')
        __akash-provider-tool_add_completions -W 'earned'$'\n''price'$'\n''start'$'\n''end'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'$'\n''csv'$'\n''ndjson'
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings leases -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings leases -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_utilization() {
    repeating_flags=()
    non_repeating_flags=(--verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --from --to --last --month --week --year --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--from')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --from "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--to')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --to "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--last')
        __akash-provider-tool_add_completions -W '7d'$'\n''30d'$'\n''90d'$'\n''4w'$'\n''8w'$'\n''3m'$'\n''6m'$'\n''12m'
        return
        ;;
    '--month')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --month "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--week')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --week "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--year')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --year "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings utilization -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_payouts() {
    repeating_flags=()
    non_repeating_flags=(--verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--min --format --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--min')
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings payouts -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings payouts -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_earnings_import() {
    repeating_flags=()
    non_repeating_flags=(--decimal-comma --replace --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--columns --date-format --format --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--columns')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings import -- --columns "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--date-format')
        __akash-provider-tool_add_completions -W 'YYYY-MM-DD'$'\n''DD.MM.YYYY'$'\n''DD/MM/YYYY'$'\n''MM/DD/YYYY'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings import -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings import -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(csv|tsv|txt)'
        return
        ;;
    esac
}

_akash-provider-tool_earnings_export() {
    repeating_flags=()
    non_repeating_flags=(--all --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --by --output --source --from --to --last --month --week --year --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'csv'$'\n''ndjson'$'\n''prometheus'$'\n''hledger'$'\n''beancount'
        return
        ;;
    '--by')
        __akash-provider-tool_add_completions -W 'day'$'\n''week'$'\n''month'$'\n''quarter'$'\n''year'$'\n''total'
        return
        ;;
    '--output')
        __akash-provider-tool_add_completions -f
        return
        ;;
    '--source')
        __akash-provider-tool_add_completions -W 'auto'$'\n''provider-console'$'\n''console'$'\n''ledger'
        return
        ;;
    '--from')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --from "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--to')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --to "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--last')
        __akash-provider-tool_add_completions -W '7d'$'\n''30d'$'\n''90d'$'\n''4w'$'\n''8w'$'\n''3m'$'\n''6m'$'\n''12m'
        return
        ;;
    '--month')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --month "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--week')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --week "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--year')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --year "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion earnings export -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __akash-provider-tool_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|add|use|remove|check|create|rotate|revoke)
        # Offer subcommand argument completions
        "_akash-provider-tool_keys_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list add use remove check create rotate revoke' -- "${cur}"))
        ;;
    esac
}

_akash-provider-tool_keys_list() {
    repeating_flags=()
    non_repeating_flags=(--remote --reveal --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--timeout --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys list -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_add() {
    repeating_flags=()
    non_repeating_flags=(--token --force --version -h --help)
    repeating_options=()
    non_repeating_options=(--file --expires --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--file')
        __akash-provider-tool_add_completions -f
        return
        ;;
    '--expires')
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys add -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_use() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys use -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys use -- positional@0 "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_remove() {
    repeating_flags=()
    non_repeating_flags=(--token --yes --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys remove -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_check() {
    repeating_flags=()
    non_repeating_flags=(--all --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--within --timeout --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--within')
        __akash-provider-tool_add_completions -W '7d'$'\n''14d'$'\n''30d'$'\n''60d'
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys check -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_create() {
    repeating_flags=()
    non_repeating_flags=(--verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--timeout --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys create -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_rotate() {
    repeating_flags=()
    non_repeating_flags=(--yes --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--timeout --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys rotate -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_keys_revoke() {
    repeating_flags=()
    non_repeating_flags=(--yes --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--timeout --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion keys revoke -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_forecast() {
    repeating_flags=()
    non_repeating_flags=(--net --gross --backtest --chart --no-color --batch --verbose --version -h --help)
    repeating_options=()
    non_repeating_options=(--horizon --by --currency --history --plan --format --svg --html --seed --leases --bids --price-change --capacity --provider --timeout --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--horizon')
        __akash-provider-tool_add_completions -W '30d'$'\n''90d'$'\n''26w'$'\n''6m'$'\n''12m'$'\n''1y'$'\n''2y'
        return
        ;;
    '--by')
        __akash-provider-tool_add_completions -W 'day'$'\n''week'$'\n''month'$'\n''quarter'$'\n''year'$'\n''total'
        return
        ;;
    '--currency')
        __akash-provider-tool_add_completions -W 'usd'$'\n''akt'$'\n''act'
        return
        ;;
    '--history')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(csv|tsv|txt)'
        return
        ;;
    '--plan')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'$'\n''csv'
        return
        ;;
    '--svg')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(svg)'
        return
        ;;
    '--html')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(html)'
        return
        ;;
    '--seed')
        return
        ;;
    '--leases')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion forecast -- --leases "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--bids')
        __akash-provider-tool_add_completions -W 'config'$'\n''chain'
        return
        ;;
    '--price-change')
        __akash-provider-tool_add_completions -W '10%'$'\n''20%'$'\n''50%'
        return
        ;;
    '--capacity')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion forecast -- --capacity "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--provider')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion forecast -- --provider "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--timeout')
        __akash-provider-tool_add_completions -W '30s'$'\n''90s'$'\n''5m'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion forecast -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(ndjson|jsonl|json)'
        return
        ;;
    esac
}

_akash-provider-tool_config() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __akash-provider-tool_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    init|show|get|set|unset|path|edit|validate|import|export|schema)
        # Offer subcommand argument completions
        "_akash-provider-tool_config_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'init show get set unset path edit validate import export schema' -- "${cur}"))
        ;;
    esac
}

_akash-provider-tool_config_init() {
    repeating_flags=()
    non_repeating_flags=(--defaults --force --version -h --help)
    repeating_options=(--set)
    non_repeating_options=(--provider --format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--provider')
        return
        ;;
    '--set')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config init -- --set "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config init -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_show() {
    repeating_flags=()
    non_repeating_flags=(--origin --reveal --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'yaml'$'\n''json'$'\n''env'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config show -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_get() {
    repeating_flags=()
    non_repeating_flags=(--reveal --version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config get -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config get -- positional@0 "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_set() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config set -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config set -- positional@0 "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    2)
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config set -- positional@1 "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_unset() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config unset -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config unset -- positional@0 "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_path() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config path -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_edit() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config edit -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_validate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config validate -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    esac
}

_akash-provider-tool_config_import() {
    repeating_flags=()
    non_repeating_flags=(--environment --dry-run --yes --version -h --help)
    repeating_options=()
    non_repeating_options=(--akt-price --format --config --profile)
    __akash-provider-tool_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--akt-price')
        return
        ;;
    '--format')
        __akash-provider-tool_add_completions -W 'table'$'\n''json'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config import -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __akash-provider-tool_add_completions -f
        return
        ;;
    esac
}

_akash-provider-tool_config_export() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --config --profile)
    __akash-provider-tool_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--format')
        __akash-provider-tool_add_completions -W 'env'$'\n''helm'
        return
        ;;
    '--config')
        __akash-provider-tool_add_completions -o plusdirs -fX '!*.@(yaml|yml)'
        return
        ;;
    '--profile')
        __akash-provider-tool_add_completions -W "$(__akash-provider-tool_custom_complete ---completion config export -- --profile "${COMP_CWORD}" "$(__akash-provider-tool_cursor_index_in_current_word)")"
        return
        ;;
    esac
}

_akash-provider-tool_config_schema() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __akash-provider-tool_offer_flags_options 0
}

_akash-provider-tool_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __akash-provider-tool_offer_flags_options -1
}

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
    earnings)
        if [[ "${words[2]}" = -* ]]; then words=("${words[@]:0:2}" show "${words[@]:2}"); fi
        ;;
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
