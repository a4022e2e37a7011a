namespace ZivverSynctool.Sources;

/// <summary>Where in a source something stands. It becomes text when somebody asks, which for most entries nobody does.</summary>
/// <param name="Container">The file, or the place itself in words.</param>
/// <param name="Line">The line in the file; 0 where there are no lines.</param>
public readonly record struct SourcePlace(string Container, long Line)
{
    /// <summary>A place in words.</summary>
    public static implicit operator SourcePlace(string place) => FromString(place);

    /// <summary>A place in words.</summary>
    public static SourcePlace FromString(string place) => new(place, 0);

    /// <summary>The place as people read it, such as <c>staff.csv line 12</c>.</summary>
    public override string ToString() => Line == 0 ? Container ?? "" : $"{Container} line {Line}";
}
