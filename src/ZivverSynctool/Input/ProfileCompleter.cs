using System.Collections;
using System.Management.Automation.Language;

namespace ZivverSynctool.Input;

/// <summary>Offers the profiles in the current location, or in the folder whose path is begun, and the folders there.</summary>
public sealed class ProfileCompleter : IArgumentCompleter
{
    private static readonly char[] s_separators = ['/', '\\', ':'];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = new TypedWord(wordToComplete);
        var cut = typed.Text.LastIndexOfAny(s_separators) + 1;
        var begun = typed.Text.Substring(0, cut);
        var name = typed.Text.Substring(cut);
        try
        {
            var folder = begun.Length == 0 ? SessionLocation.Current() : SessionLocation.FullPath(begun);
            bool IsMeant(string? file) => file!.StartsWith(name, StringComparison.OrdinalIgnoreCase);
            CompletionResult Offer(string file, CompletionResultType type) => new(typed.Quoted(begun + file), file, type, Path.Combine(folder, file));
            return ProfileLocator.AllIn(folder).Select(Path.GetFileName).Where(IsMeant).Select(file => Offer(file!, CompletionResultType.ProviderItem))
                .Concat(FoldersIn(folder, hidden: name.Length > 0 && name[0] == '.').Where(IsMeant).Select(file => Offer(file, CompletionResultType.ProviderContainer)))
                .ToList();
        }
        catch (Exception e) when (e is RuntimeException or IOException or UnauthorizedAccessException)
        {
            // A key press is no place for errors: the call itself will say what is wrong with the path.
            return [];
        }
    }

    private static IEnumerable<string> FoldersIn(string folder, bool hidden) => !Directory.Exists(folder) ? []
        : new DirectoryInfo(folder).EnumerateDirectories()
            .Where(entry => hidden || (entry.Attributes & FileAttributes.Hidden) == 0)
            .Select(entry => entry.Name).OrderBy(entry => entry, StringComparer.OrdinalIgnoreCase);
}
