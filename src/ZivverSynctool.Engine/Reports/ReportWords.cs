using System.Text;

namespace ZivverSynctool.Reports;

/// <summary>The words of a report for the product's own values.</summary>
public static class ReportWords
{
    /// <summary>"Users" or "Functional accounts".</summary>
    public static string Accounts(AccountType type) => type == AccountType.User ? "Users" : "Functional accounts";

    /// <summary>An action, such as "create"; "no action" for none.</summary>
    public static string Of(SyncAction action) => action == SyncAction.None ? "no action" : Of((Enum)action);

    /// <summary>What a report is called.</summary>
    public static string Title(ReportView? view) => view?.ToString() ?? "Report";

    /// <summary>What a report is, in a sentence; or that there is nothing in it.</summary>
    public static string Sentence(SyncReport report) => (report.View, report.Changes.Count) switch
    {
        (ReportView.Delta, 0) => "Nothing differs: Zivver is as the sources say.",
        (ReportView.Delta, _) => "What differs between Zivver and the sources. Nothing was written.",
        (ReportView.Preview, 0) => "A run would have nothing to do.",
        (ReportView.Preview, _) => "What a run would do, tried out on a model of the organization. Nothing was written.",
        (ReportView.Review, 0) => "The run had nothing to do.",
        (ReportView.Review, _) => "What was done.",
        _ => "There were no changes to report.",
    };

    /// <summary>A value in words, such as "access lost" for <see cref="ChangeMark.AccessLost"/>.</summary>
    public static string Of(Enum value)
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.Replace("sso", "SSO").ToString();
    }

    /// <summary>The text with a capital at its beginning.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Where the values of a source account came from, such as "Staff; phone number from Phones".</summary>
    public static string Origins(SyncAccount source)
    {
        var parts = source.Origins.GroupBy(origin => origin.Value, origin => Words.Of(origin.Key))
            .Select(group => $"{string.Join(", ", group)} from {group.Key}").ToList();
        return parts.Count == 0 ? source.Source : string.Join("; ", parts);
    }
}
