using System.Text.RegularExpressions;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Every error that ends a call is in the document with its category, and some test provokes it.</summary>
public sealed partial class EveryErrorTests
{
    // What no test can provoke here, and why.
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["SecretFileUnreadable"] = "PowerShell protects such files on Windows only.",
        ["SourceWithoutPath"] = "The profile is read first, and says with its line that the path is missing.",
        ["ZivverAddressInvalid"] = "The profile is read first, and says with its line that the address is none.",
        ["ZivverAddressNotSecure"] = "The profile is read first, and says with its line that the address is not https.",
        ["SourceNeedsShell"] = "The cmdlets are in PowerShell; the sources of the engine alone are tested in Infrastructure.",
        ["LdapCertificatesUnchecked"] = "The library asks the computer's settings once, before any test of this process has run.",
        ["LdapLibraryMissing"] = "The library is loaded once for the whole process, and other tests need it.",
        ["ReportTooLong"] = "It takes more than a million accounts; the format is tested in Infrastructure.",
    };

    // What ends no call, and what becomes of it instead.
    private static readonly Dictionary<string, string[]> s_endsNothing = new()
    {
        ["the result of one account"] =
        [
            "AccountFailed", "ZivverUnknownAccount", "ZivverAlreadyExists", "ZivverOutsideOrganization", "ZivverAliasTaken", "ZivverAliasGuest",
            "ZivverAliasDomainNotOwned", "ZivverUnknownMember", "ZivverInvalidDivision",
        ],
        ["a warning"] =
        [
            "StateNotRemovable", "MonitoringFileNotWritten", "LogNotWritten", "LogNotRemoved", "EventLogMissing", "EventLogNotWritten", "MailNotSent",
            "MailRecipientRefused", "MailCaCertificateUnreadable", "WebhookNotSent", "WebhookAddressInvalid", "WebhookAddressNotSecure",
        ],
        ["what log, notification and status say of an exception that is a mistake of ours"] = ["UnexpectedFailure"],
        ["an error of the sandbox's own program, or of its object"] = ["SandboxArgumentInvalid", "SandboxStateNotWritten"],
    };

    [Fact]
    public void What_has_no_category_in_the_document_is_known_to_end_no_call() => Assert.Equal(
        s_endsNothing.Values.SelectMany(ids => ids).Order(StringComparer.Ordinal),
        InDocument().Where(row => row.Category == "–").Select(row => row.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_document_gives_each_its_category() => Assert.Equal(
        Commands.ErrorCategories.Ids.Order(StringComparer.Ordinal).Select(id => $"{id} {Commands.ErrorCategories.Of(id)}"),
        InDocument().Where(row => row.Category != "–").OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => $"{row.Id} {row.Category}").Distinct());

    [Fact]
    public void A_test_provokes_each()
    {
        var provoked = ProvokesAttribute.All();
        None(Commands.ErrorCategories.Ids.Except(provoked).Except(s_elsewhere.Keys), "No test provokes");
    }

    [Fact]
    public void None_is_claimed_or_excused_that_there_is_not()
    {
        var provoked = ProvokesAttribute.All();
        None(provoked.Concat(s_elsewhere.Keys).Except(Commands.ErrorCategories.Ids), "These end no call");
        None(provoked.Intersect(s_elsewhere.Keys), "These are provoked after all");
    }

    private static void None(IEnumerable<string> ids, string what)
    {
        if (ids.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } left)
            Assert.Fail($"{what}: {string.Join(", ", left)}.");
    }

    private static List<(string Id, string Category)> InDocument()
    {
        var rows = File.ReadAllLines(Path.Combine(Paths.Root, "docs", "errors.md")).Select(line => Row().Match(line)).Where(row => row.Success);
        return [.. rows.Select(row => (row.Groups["id"].Value, row.Groups["category"].Value))];
    }

    [GeneratedRegex(@"^\| `(?<id>[A-Z]\w+)` \|.*\| (?:`(?<category>[A-Z]\w+)`|(?<category>–)) \|$")]
    private static partial Regex Row();
}
