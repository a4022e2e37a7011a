namespace ZivverSynctool.Packaging;

/// <summary>What the changelog says of a version.</summary>
public static class ReleaseNotes
{
    private const string Unreleased = "Unreleased";

    /// <summary>The section of a version; of what is not released yet where it has none.</summary>
    /// <param name="changelog">The text of the changelog.</param>
    /// <param name="version">The version of the package.</param>
    /// <exception cref="InvalidDataException">
    /// Nothing is said of the version, or something is said of changes after it: the package would have notes of other things than are in it.
    /// </exception>
    public static string Of(string changelog, string version)
    {
        var sections = changelog.ReplaceLineEndings("\n").Split("\n## ").Skip(1).ToDictionary(Title, Body);
        var unreleased = sections.GetValueOrDefault(Unreleased, "");
        if (!sections.TryGetValue(version, out var notes))
            return unreleased.Length > 0 ? unreleased : throw new InvalidDataException($"The changelog says nothing of {version}.");
        return unreleased.Length == 0
            ? notes
            : throw new InvalidDataException($"The changelog has a section for {version}, and changes after it. Raise the version.");
    }

    // ## [1.2.3] - 2026-12-01
    private static string Title(string section) => section.Split('[', ']') is [_, var title, ..] ? title : section.Split('\n')[0];

    private static string Body(string section) => section[section.IndexOf('\n', StringComparison.Ordinal)..].Trim();
}
