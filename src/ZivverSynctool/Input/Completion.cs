namespace ZivverSynctool.Input;

/// <summary>Makes completions of plain words.</summary>
internal static class Completion
{
    /// <summary>The words that begin with what was typed, quoted where they need it.</summary>
    public static IEnumerable<CompletionResult> Of(IEnumerable<string> words, string typed)
    {
        var pattern = new WildcardPattern(WildcardPattern.Escape(typed.Trim('\'', '"')) + "*", WildcardOptions.IgnoreCase);
        return words.Where(pattern.IsMatch).Select(word =>
            new CompletionResult(word.Any(char.IsWhiteSpace) ? $"'{word.Replace("'", "''")}'" : word, word, CompletionResultType.ParameterValue, word));
    }
}
