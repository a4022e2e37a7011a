using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

public sealed partial class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script><img src=http://evil.test/x onerror='a'>\"& 👩‍⚕️";

    [Fact]
    public void Every_value_is_encoded()
    {
        var full = Results.Full(Hostile) with
        {
            DisplayName = Hostile,
            Summary = Hostile,
            Reason = Hostile,
            Message = Hostile,
            Remedy = Hostile,
            ErrorId = Hostile,
            Differences =
            [
                new SyncDifference { Property = SyncProperty.DisplayName, Zivver = Hostile, Source = Hostile },
                new SyncDifference { Property = SyncProperty.Aliases, Added = [Hostile], Removed = [Hostile] },
            ],
        };
        var run = Results.Run() with { Who = Hostile, Where = Hostile, Reason = Hostile };
        SyncChange[] changes = [full, full with { Action = SyncAction.Create }, full with { Action = SyncAction.None, Differences = [] }];
        var html = Written(SyncReport.Of(Sample.Profile with { Name = Hostile, Path = Hostile }, changes, null, [run], Sample.Made, Sample.Zone));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(Regex.Count(html, Regex.Escape(WebUtility.HtmlEncode(Hostile))), 25, 100);
        AssertBalanced(html);
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        var html = Written(Sample.Report(Sample.Update()));
        Assert.DoesNotMatch("(?i)\\b(src|href|action|data|on[a-z]+)\\s*=", html);
        Assert.DoesNotMatch("(?i)url\\(|@import|<script|<link|<iframe", html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_needs_a_person_first_and_the_most_pressing_before_the_rest()
    {
        var html = Written(Sample.Report(
            [
                .. Enumerable.Range(0, 12).Select(i => Sample.Stopped($"over{i:00}@example.test", ChangeStatus.OverLimit, "DisableUsers", "The limit holds them back.")),
                Sample.Stopped("blocked@example.test", ChangeStatus.Blocked, "RecycledAddress", "The address belonged to somebody else."),
                Sample.Stopped("off@example.test", ChangeStatus.OptionOff, "OptionOff", "Option is off."),
            ]));
        var needs = Section(html, "What needs a person first");

        Assert.Matches("(?s)blocked@example.test.*DisableUsers.*over00@example.test", needs);
        Assert.Contains("and 2 more", needs, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(needs, "The limit holds them back"));
        Assert.DoesNotContain("off@example.test", needs, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_bar_per_action_with_the_part_that_needs_a_person()
    {
        var html = Written(Sample.Report(
            Sample.Update(email: "a@example.test"), Sample.Update(email: "b@example.test"),
            Sample.Update(email: "c@example.test"), Sample.Update(email: "d@example.test") with { Status = ChangeStatus.Blocked },
            Sample.Stopped("info@example.test", ChangeStatus.OptionOff, "OptionOff", "Off.", AccountType.FunctionalAccount)));
        var bars = Section(html, "At a glance");

        Assert.Matches("Update</td>.*width:100%.*class=\"fine\" style=\"width:75%\".*class=\"bad\" style=\"width:25%\".*>4<", bars);
        Assert.Matches("No action</td>.*width:25%.*class=\"fine\" style=\"width:100%\".*>1<", bars);
    }

    [Fact]
    public void A_row_says_who_what_and_why()
    {
        var html = Written(Sample.Report(Sample.Update()));
        Assert.Matches(
            "(?s)<b>anna@example.test</b><br>Anna de Vries.*name</span> <del>Anna</del> → <ins>Anna de Vries</ins>.*phone number \\(option off\\)</span> <del>\\+31612345678</del>", html);
    }

    [Fact]
    public void Long_tabs_end_with_how_many_more_there_are()
    {
        var html = Written(Sample.Report([.. Enumerable.Range(0, 1234).Select(i => Sample.Update(email: $"person{i:0000}@example.test"))]));
        Assert.Contains("person0099@example.test", html, StringComparison.Ordinal);
        Assert.DoesNotContain("person0100@example.test", html, StringComparison.Ordinal);
        Assert.Contains("and 1,134 more", html, StringComparison.Ordinal);
        AssertBalanced(html);
    }

    [Fact]
    public void Without_changes_it_says_so()
    {
        var html = Written(Sample.Report());
        Assert.Contains("Nothing differs", html, StringComparison.Ordinal);
        AssertBalanced(html);
    }

    private static string Section(string html, string heading) =>
        Regex.Match(html, $"(?s)<h2>{Regex.Escape(heading)}</h2>(.*?)</section>").Groups[1].Value;

    private static void AssertBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
            if (tag.Groups[1].Value.Length == 0)
                open.Push(tag.Groups[2].Value);
            else
                Assert.Equal(open.Pop(), tag.Groups[2].Value);
        Assert.Empty(open);
    }

    private static string Written(SyncReport report)
    {
        using var stream = new MemoryStream();
        new HtmlReport().Write(report, stream, default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<(/?)(?!meta|br|!)([a-z0-9]+)[^>]*>")]
    private static partial Regex Tag();
}
