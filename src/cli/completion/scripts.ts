/**
 * A script for each shell. It hands the words of the line to the program and offers what comes back: a candidate a line with
 * what it is behind a tab, and `:files` where a file may stand. So a script is never older than the program. What stands
 * on the line is handed over as it is, and what comes back is never taken for words of the shell: neither is run.
 */

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** The command by which a script asks: it is followed by the place of the word, from 1, and all words up to it. */
export const ASKS = 'complete';

/** Bash 3.2, which macOS has, knows no compopt: it then offers files wherever there is nothing else. */
const bash = `# bash completion for mining-audit. For this shell, or in ~/.bashrc:
#   source <(mining-audit completion bash)

_mining_audit() {
  local line files=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <(mining-audit ${ASKS} "$COMP_CWORD" "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [[ $files ]] || compopt +o default +o bashdefault 2>/dev/null
}

complete -o default -o bashdefault -F _mining_audit mining-audit
`;

/** (Q) takes a level of quotes away and expands nothing. */
const zsh = `#compdef mining-audit
# zsh completion for mining-audit. For this shell, or in ~/.zshrc after compinit:
#   source <(mining-audit completion zsh)
# or as a file of the name _mining-audit in a folder of $fpath.

_mining_audit() {
  local line value says files=
  local -a candidates
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
    else
      value=\${line%%$'\\t'*} says=\${line#*$'\\t'}
      candidates+=("\${value//:/\\\\:}\${says:+:$says}")
    fi
  done < <(mining-audit ${ASKS} $(( CURRENT - 1 )) "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#candidates )) && _describe mining-audit candidates && return
  [[ -n $files ]] || return 1
  compset -P '--[^=]##='
  _files
}

if [[ $funcstack[1] == _mining-audit ]]; then
  _mining_audit "$@"
else
  compdef _mining_audit mining-audit
fi
`;

const fish = `# fish completion for mining-audit:
#   mining-audit completion fish > ~/.config/fish/completions/mining-audit.fish

function __mining_audit_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (mining-audit ${ASKS} (count $words) $words[2..] "$current" 2>/dev/null)
        if test "$line" = ':files'
            set -l option (string match -r -- '^--[^=]+=' "$current")
            for path in (__fish_complete_path (string replace -r -- '^--[^=]+=' '' "$current"))
                printf '%s%s\\n' "$option" $path
            end
        else
            printf '%s\\n' $line
        end
    end
end

complete -c mining-audit -f -a '(__mining_audit_complete)'
`;

/** Before PowerShell 7.3 an empty word is not handed over, so that the place of the word says that there is one. */
const powershell = `# PowerShell completion for mining-audit. For this shell, or in $PROFILE:
#   mining-audit completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName mining-audit -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    $place = $words.Count + 1
    if ($wordToComplete -ne '') { $words += $wordToComplete }
    foreach ($line in @(mining-audit ${ASKS} $place @words 2>$null)) {
        if ($line -eq ':files') {
            $option = ''
            $path = $wordToComplete
            if ($wordToComplete -match '^(--[^=]+=)(.*)$') { $option = $Matches[1]; $path = $Matches[2] }
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($path) | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new(
                    $option + $_.CompletionText, $_.ListItemText, $_.ResultType, $_.ToolTip)
            }
            continue
        }
        $value, $says = $line -split "\`t", 2
        if (-not $says) { $says = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $says)
    }
}
`;

export const SCRIPTS: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
