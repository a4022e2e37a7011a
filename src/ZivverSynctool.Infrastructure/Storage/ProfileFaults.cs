namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>All that is wrong with a profile, line by line, for one error.</summary>
/// <param name="file">The profile's path.</param>
internal sealed class ProfileFaults(string file)
{
    private readonly List<(int? Line, string Text)> _faults = [];

    /// <summary>Notes what is wrong with a value.</summary>
    public void Add(ProfileNode node, string what) =>
        Add(node.Line, node.Path.Length == 0 ? what : $"'{node.Path}' {what}");

    /// <summary>Notes what is wrong on a line; null where it is not known which.</summary>
    public void Add(int? line, string what) => _faults.Add((line, what));

    /// <summary>Throws if anything was noted.</summary>
    public void ThrowIfAny()
    {
        if (_faults.Count == 0)
            return;
        var lines = _faults.OrderBy(fault => fault.Line).Select(fault => fault.Line is { } line ? $"line {line}: {fault.Text}" : fault.Text);
        throw new SyncException(
            "ProfileInvalid", SyncErrorKind.InvalidProfile,
            $"The profile '{file}' is not right:\n{string.Join("\n", lines)}",
            "Correct these lines. With \"$schema\" at the top, an editor shows what each key means.");
    }
}
