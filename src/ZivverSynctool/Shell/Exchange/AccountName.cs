using System.Text.RegularExpressions;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>
/// The name of an account with that of its domain, such as <c>EXAMPLE\anna</c>. Distinguished and canonical names have backslashes too, before a
/// comma or a slash that belongs to a name, but they have an equals sign or a slash, which no such name has (User Naming Attributes, sAMAccountName).
/// </summary>
/// <param name="Domain">The domain.</param>
/// <param name="User">The name within it.</param>
internal sealed record AccountName(string Domain, string User)
{
    private static readonly Regex Form = new(@"^(?<domain>[^\\/=]+)\\(?<user>[^\\/=]+)$", RegexOptions.CultureInvariant);

    /// <summary>Reads one; null where a text is something else.</summary>
    public static AccountName? Read(string text) =>
        Form.Match(text) is { Success: true } match ? new AccountName(match.Groups["domain"].Value, match.Groups["user"].Value) : null;
}
