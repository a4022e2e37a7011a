using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>
/// A filter, as far as these tests need one: comparisons, <c>in</c>, <c>and</c>, <c>or</c>, <c>not</c>, <c>startsWith</c>, <c>endsWith</c> and
/// <c>any</c> (OData URL Conventions 4.01 §5.1.1). Texts are compared without case, as directories do.
/// </summary>
internal sealed partial class ODataFilter
{
    private readonly List<string> _tokens;
    private int _at;

    private ODataFilter(string text) => _tokens = [.. Token().Matches(text).Select(match => match.Value)];

    /// <summary>Whether only the index can answer it (Advanced query capabilities on directory objects).</summary>
    public bool NeedsIndex { get; private set; }

    /// <summary>How many comparisons it has.</summary>
    public int Clauses { get; private set; }

    /// <summary>Whether an object fits.</summary>
    public Func<DirectoryObject, bool> Matches { get; private set; } = _ => false;

    /// <summary>Reads a filter.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ODataFilter Parse(string text)
    {
        if (Token().Replace(text, "").Trim().Length > 0)
            throw new FormatException("Syntax error: character is not valid.");
        var filter = new ODataFilter(text);
        filter.Matches = filter.Or();
        return filter._at == filter._tokens.Count ? filter : throw new FormatException($"Syntax error at '{filter._tokens[filter._at]}'.");
    }

    private string? Peek => _at < _tokens.Count ? _tokens[_at] : null;

    private Func<DirectoryObject, bool> Or()
    {
        var left = And();
        while (Takes("or"))
        {
            var (one, other) = (left, And());
            left = item => one(item) || other(item);
        }

        return left;
    }

    private Func<DirectoryObject, bool> And()
    {
        var left = One();
        while (Takes("and"))
        {
            var (one, other) = (left, One());
            left = item => one(item) && other(item);
        }

        return left;
    }

    private Func<DirectoryObject, bool> One()
    {
        if (Takes("not"))
        {
            NeedsIndex = true;
            var negated = One();
            return item => !negated(item);
        }

        if (Takes("("))
        {
            var inner = Or();
            Need(")");
            return inner;
        }

        var name = Next();
        if (name is "startsWith" or "endsWith")
            return Function(name);
        return name.EndsWith("/any", StringComparison.Ordinal) ? Any(name.Remove(name.Length - 4)) : Comparison(item => item[name]);
    }

    private Func<DirectoryObject, bool> Function(string function)
    {
        Need("(");
        var property = Next();
        Need(",");
        var text = Literal() ?? "";
        Need(")");
        NeedsIndex |= function == "endsWith";
        Clauses++;
        return item => (item[property]?.ToString() ?? "") is var value
            && (function == "endsWith" ? value.EndsWith(text, StringComparison.OrdinalIgnoreCase) : value.StartsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    private Func<DirectoryObject, bool> Any(string property)
    {
        Need("(");
        var variable = Next();
        Need(":");
        if (Next() != variable)
            throw new FormatException("Syntax error in a lambda.");
        Need("eq");
        var text = Literal();
        Need(")");
        Clauses++;
        return item => item[property] is JsonArray list && list.Any(value => Same(value, text));
    }

    private Func<DirectoryObject, bool> Comparison(Func<DirectoryObject, JsonNode?> value)
    {
        Clauses++;
        switch (Next())
        {
            case "eq":
                var equal = Literal();
                return item => Same(value(item), equal);
            case "ne":
                NeedsIndex = true;
                var other = Literal();
                return item => !Same(value(item), other);
            case "in":
                Need("(");
                var texts = new List<string?> { Literal() };
                while (Takes(","))
                    texts.Add(Literal());
                Need(")");
                return item => texts.Exists(text => Same(value(item), text));
            default:
                throw new FormatException("Syntax error: an operator is expected.");
        }
    }

    private static bool Same(JsonNode? value, string? text) =>
        value is null ? text is null : text is not null && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase);

    private string? Literal()
    {
        var token = Next();
        return token == "null" ? null
            : token.StartsWith('\'') ? token[1..^1].Replace("''", "'", StringComparison.Ordinal)
            : token is "true" or "false" ? token
            : throw new FormatException($"Syntax error: '{token}' is no literal.");
    }

    private string Next() => _at < _tokens.Count ? _tokens[_at++] : throw new FormatException("Syntax error: the filter ends too early.");

    private bool Takes(string token)
    {
        if (!string.Equals(Peek, token, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private void Need(string token)
    {
        if (!Takes(token))
            throw new FormatException($"Syntax error: '{token}' is expected.");
    }

    [GeneratedRegex(@"'(?:[^']|'')*'|[A-Za-z_][\w]*(?:/[A-Za-z_]\w*)*|[(),:]")]
    private static partial Regex Token();
}
