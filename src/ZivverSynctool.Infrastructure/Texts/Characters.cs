using System.Runtime.CompilerServices;

namespace ZivverSynctool.Infrastructure.Texts;

/// <summary>Characters that are no string yet.</summary>
internal static class Characters
{
    /// <summary>The characters without the white space around them. .NET Framework has this for what is read only.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static Span<char> Trimmed(this Span<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return text.Slice(start, end - start);
    }
}
