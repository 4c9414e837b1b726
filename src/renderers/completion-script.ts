// Holds the scripts with which bash, zsh and fish complete the commands of the program.

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/**
 * Scripts that ask the program itself what may come next, so that they are never out of date. Names of files are left to the
 * shell. Words follow `--`, so that the program does not take an unfinished option for one of its own.
 */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# outreach completion for bash. To load it in every shell:
#   outreach completion bash > ~/.local/share/bash-completion/completions/outreach
_outreach() {
  local word
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
    outreach completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
}
complete -o default -F _outreach outreach
`,
  zsh: `#compdef outreach
# outreach completion for zsh. To load it in every shell:
#   outreach completion zsh > "\${fpath[1]}/_outreach"
_outreach() {
  local -a candidates
  candidates=("\${(@f)$(outreach completion zsh -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${candidates[1]}" ]]; then
    compadd -U -- "\${candidates[@]}"
  else
    _files
  fi
}
compdef _outreach outreach
`,
  fish: `# outreach completion for fish. To load it in every shell:
#   outreach completion fish > ~/.config/fish/completions/outreach.fish
function __outreach_complete
    set -l words (commandline -opc) (commandline -ct)
    outreach completion fish -- $words[2..-1] 2>/dev/null
end
complete -c outreach -a '(__outreach_complete)'
`,
};

export const completionScript = (shell: Shell): string => scripts[shell];
