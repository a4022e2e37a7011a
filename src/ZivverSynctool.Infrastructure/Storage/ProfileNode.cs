using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>A value in a profile's JSON, with the line it begins on.</summary>
internal sealed class ProfileNode
{
    /// <summary>The path of keys that leads here, such as <c>sources[0].path</c>; empty for the whole.</summary>
    public required string Path { get; init; }

    /// <summary>The line it begins on, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What kind of value it is; both truth values are <see cref="JsonTokenType.True"/> or <see cref="JsonTokenType.False"/>.</summary>
    public required JsonTokenType Kind { get; init; }

    /// <summary>The text of a string, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object, in order, repetitions included.</summary>
    public List<(string Key, ProfileNode Value)> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<ProfileNode> Items { get; } = [];

    /// <summary>The kind in words.</summary>
    public string KindInWords => Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };
}
