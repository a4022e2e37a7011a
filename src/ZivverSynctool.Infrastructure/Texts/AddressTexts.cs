using System.Runtime.CompilerServices;

namespace ZivverSynctool.Infrastructure.Texts;

/// <summary>Makes addresses in the form in which the product keeps them, trimmed and in lower case, each text once.</summary>
internal sealed class AddressTexts(TextPool texts)
{
    private readonly List<string> _listed = [];
    private char[] _scratch = new char[256];

    /// <summary>The address as <see cref="EmailAddress.Normalize"/> would have it; the characters are changed where they stand.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string Get(Span<char> text)
    {
        var address = text.Trimmed();
        foreach (ref var c in address)
            if (c is >= 'A' and <= 'Z')
                c = (char)(c | 0x20);
            else if (c is <= ' ' or > '~')
                return texts.Get(EmailAddress.Normalize(address.ToString()).AsSpan());
        return texts.Get(address);
    }

    /// <summary>The address that a text is.</summary>
    public string Get(string text) => Get(Copied(text));

    /// <summary>The addresses in a text, between any of these separators; nothing where two of them meet.</summary>
    public string[] List(string text, string separators)
    {
        if (text.Length == 0)
            return [];
        _listed.Clear();
        for (var rest = Copied(text); !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny(separators.AsSpan());
            var one = end < 0 ? rest : rest.Slice(0, end);
            if (!one.IsEmpty)
                _listed.Add(Get(one));
            rest = rest.Slice(end < 0 ? rest.Length : end + 1);
        }

        return _listed.ToArray();
    }

    private Span<char> Copied(string text)
    {
        if (_scratch.Length < text.Length)
            _scratch = new char[text.Length * 2];
        text.AsSpan().CopyTo(_scratch);
        return _scratch.AsSpan(0, text.Length);
    }
}
