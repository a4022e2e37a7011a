using System.Collections;
using System.Globalization;

namespace ZivverSynctool.Module.Tests;

/// <summary>The API key opens every mailbox of an organization: nothing that a call says or leaves behind has it (SPEC §6).</summary>
public sealed class SecretTests
{
    private const string Key = "Zx7~Qp/V3ry+S3cret=Key_91";
    private const string Streams = "$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'; $ErrorActionPreference = 'Continue'; ";

    private static readonly string GivenKey = $"-Budget 0 -ApiKey ([Net.NetworkCredential]::new('', '{Key}').SecurePassword)";

    [Fact]
    public void All_that_a_profile_does_in_its_life_leaves_the_key_nowhere()
    {
        using var care = new ExampleCare(5, GivenKey);
        var search = new SecretSearch(Key);
        foreach (var call in new[]
        {
            "Get-SyncProfile $ProfilePath",
            "Test-SyncProfile $ProfilePath",
            "Get-SyncSourceAccount -Profile $ProfilePath",
            "Get-SyncDelta -Profile $ProfilePath",
            "Get-SyncDelta -Profile $ProfilePath | Export-SyncPlan \"$Folder/plan.json\"",
            "Invoke-SyncPreview -Profile $ProfilePath",
            "Start-ZivverSync -Profile $ProfilePath -WhatIf",
            "Start-ZivverSync -Profile $ProfilePath -Confirm:$false",
            "Get-ZivverAccount -Profile $ProfilePath",
            "Trace-SyncAccount person001@example.test -Profile $ProfilePath",
            "Get-SyncReview -Profile $ProfilePath",
            "Get-SyncRun -Profile $ProfilePath",
            "foreach ($form in 'xlsx', 'csv', 'html', 'json') { Export-SyncReport -Path \"$Folder/review.$form\" -Profile $ProfilePath -View Review }",
            "Suspend-SyncAccount person001@example.test -Reason Trial -Profile $ProfilePath",
            "Resume-SyncAccount person001@example.test -Profile $ProfilePath",
            "Undo-ZivverSync -Profile $ProfilePath | Start-ZivverSync",
            "Get-SyncAccountMapping -Profile $ProfilePath",
            "Import-SyncPlan \"$Folder/plan.json\" -Profile $ProfilePath",
        })
            Said(care, call, search, mustSucceed: true);

        // What is searched is there: the profile, its source, plan, reports, journals, mapping and copies, history and state.
        Assert.InRange(search.Folder(care.Folder), 15, int.MaxValue);
        Assert.Empty(search.Found);
    }

    [Theory]
    [InlineData("KeyRevoked")]
    [InlineData("ServerError")]
    [InlineData("HtmlPage")]
    [InlineData("Redirect")]
    [InlineData("AnswerLost")]
    public void No_failure_says_it(string fault)
    {
        using var care = new ExampleCare(3, $"{GivenKey} -Fault @{{ Kind = '{fault}'; Method = 'POST'; Times = 0 }}");
        var search = new SecretSearch(Key);

        Said(care, "Start-ZivverSync -Profile $ProfilePath -Confirm:$false", search, mustSucceed: false);
        Said(care, "Get-SyncReview -Profile $ProfilePath", search, mustSucceed: false);

        search.Folder(care.Folder);
        Assert.Empty(search.Found);
    }

    [Theory]
    [InlineData(400, "You sent Bearer {0}")]
    [InlineData(401, "The key {0} is withdrawn")]
    [InlineData(403, "{0}")]
    [InlineData(409, "Key {0}")]
    [InlineData(418, "{{\"detail\":\"Key {1}\"}}")]
    [InlineData(418, "{{\"message\":\"Key {2}\"}}")]
    [InlineData(418, "Key {3}")]
    [InlineData(418, "<html><title>Key {0}</title></html>")]
    [InlineData(302, "{0}")]
    public void A_server_that_throws_it_back_does_not_bring_it_out(int status, string body)
    {
        using var server = new EchoingServer(status, key => string.Format(
            CultureInfo.InvariantCulture, body, key, key.Replace("/", "\\/", StringComparison.Ordinal),
            key.Replace("+", "\\u002b", StringComparison.Ordinal), Uri.EscapeDataString(key)));
        using var care = new ExampleCare(3, GivenKey);
        File.WriteAllText(care.ProfilePath, File.ReadAllText(care.ProfilePath).Replace(care.Run("$sandbox.BaseUri").Check().Texts().Single(), server.BaseUri, StringComparison.Ordinal));
        var search = new SecretSearch(Key);

        foreach (var call in new[] { "Test-SyncProfile $ProfilePath", "Get-SyncDelta -Profile $ProfilePath", "Start-ZivverSync -Profile $ProfilePath -Confirm:$false" })
            Said(care, call, search, mustSucceed: false);

        search.Folder(care.Folder);
        Assert.Empty(search.Found);
        Assert.NotEqual(0, server.Requests);
    }

    [Theory]
    [InlineData("A plain text with {0} in it")]
    [InlineData("{0}")]
    public void The_search_finds_what_is_there(string text)
    {
        foreach (var form in new[] { Key, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("Bearer " + Key)), Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(":" + Key)) })
        {
            var search = new SecretSearch(Key);
            search.Text("here", string.Format(CultureInfo.InvariantCulture, text, form));
            Assert.Equal(["here"], search.Found);
        }
    }

    // All streams, what the objects in them say of themselves, and what a screen would show.
    private static void Said(ExampleCare care, string call, SecretSearch search, bool mustSucceed)
    {
        using var shell = care.Session.Shell($"param($Folder) {Streams}{call}", care.Folder);
        var output = new PSDataCollection<PSObject>();
        var errors = new List<ErrorRecord>();
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException thrown)
        {
            errors.Add(thrown.ErrorRecord);
        }

        errors.AddRange(shell.Streams.Error);
        if (mustSucceed)
            Assert.True(errors.Count == 0, $"{call}: {string.Join(" ", errors)}");
        else if (call.StartsWith("Start", StringComparison.Ordinal))
            Assert.True(errors.Count + output.Count > 0, $"{call} says nothing of what went wrong.");
        foreach (var item in output)
        {
            search.Text($"output of {call}", item.ToString());
            // A script needs a runspace, and only says what other properties say already.
            foreach (var property in item.Properties.Where(property => property.MemberType != PSMemberTypes.ScriptProperty))
                search.Text($"{property.Name} in the output of {call}", Deep(property.Value, 3));
        }

        foreach (var error in errors)
            search.Text($"an error of {call}", $"{error} {error.Exception} {error.ErrorDetails} {error.TargetObject} {error.CategoryInfo} {error.ScriptStackTrace} {error.InvocationInfo?.Line}");
        foreach (var text in shell.Streams.Verbose.Select(record => record.Message).Concat(shell.Streams.Debug.Select(record => record.Message))
            .Concat(shell.Streams.Warning.Select(record => record.Message)).Concat(shell.Streams.Information.Select(record => record.ToString()))
            .Concat(shell.Streams.Progress.Select(record => $"{record.Activity} {record.StatusDescription} {record.CurrentOperation}")))
            search.Text($"a stream of {call}", text);
    }

    private static string Deep(object? value, int levels) => value switch
    {
        null => "",
        string text => text,
        IEnumerable list when levels > 0 => string.Join(" ", list.Cast<object?>().Select(item => Deep(item, levels - 1))),
        _ => value.ToString() ?? "",
    };
}
