/** The script for fish, which puts no blank after a candidate that ends in `=` by itself. */
export const fishShim = `# racecheck completion for fish. Put this into ~/.config/fish/completions/racecheck.fish.
function __racecheck_complete
    set -l current (commandline -ct)
    set -l words (commandline -opc) (string replace -ra '["\\'\\\\\\\\]' '' -- "$current")
    for line in (command racecheck complete -- $words[2..-1] 2>/dev/null)
        switch $line
            case ':files*'
                set -l told (string split \\t -- $line)
                __racecheck_files "$current" $told[2] $told[3]
            case ':*'
            case '*'
                echo $line
        end
    end
end

# What fish itself offers after AFTER, if its name ends as it should: __racecheck_files WORD AFTER ENDINGS
function __racecheck_files
    set -l path (string sub -s (math 1 + (string length -- $argv[2])) -- $argv[1])
    set -l found (complete -C "'' $path")
    if test -n "$argv[3]"
        set -l names '.*(?:/|\\.(?:'(string replace -a ' ' '|' -- $argv[3])'))(?:\\t.*)?$'
        set -l fitting (string match -r $names -- $found | string match -v '*.schema.json*')
        set -q fitting[1]; and set found $fitting
    end
    string replace -r '^' -- $argv[2] $found
end

complete -c racecheck -f -a '(__racecheck_complete)'
`;
