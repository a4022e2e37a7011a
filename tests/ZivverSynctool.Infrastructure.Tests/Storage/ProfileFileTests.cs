using System.Text;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class ProfileFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_a_profile_can_say_is_read()
    {
        var profile = Load("""
            {
              "$schema": "profile.schema.json",
              "name": "Example Care",
              "zivver": {
                "baseUri": "https://zivver.example.test/api/scim/v2/", // a comment
                "apiKey": { "environment": "EXAMPLE_KEY" },
                "budget": { "requests": 20, "seconds": 2.5 },
              },
              "domains": [ "Example.test", "example.test", "care.example.test" ],
              "protectedAccounts": [ "admin@example.test", "svc-*" ],
              "accountMapping": { "path": "State/Links" },
              /* two
                 sources */
              "sources": [
                {
                  "name": "Staff", "type": "csv", "path": "in/staff.csv", "identifier": "EmployeeNumber",
                  "accountTypes": [ "User" ], "columns": { "Email": "Mail", "EmployeeNumber": "Nr" },
                  "region": "be", "maxShrinkPercent": 10,
                },
                { "name": "Phones", "type": "csv", "path": "phones.csv", "identifier": [ "EmployeeNumber", "Badge" ], "role": "enrich" },
              ],
              "manage": { "user.delegates": "ignore", "functionalAccount.aliases": "add" },
              "options": { "createUsers": false, "updateFunctionalAccounts": false },
              "limits": { "disableUsers": "7.5%", "rename": 50, "accessLost": [ "5%", 200 ], "disableFunctionalAccounts": null },
              "unmanagedAccounts": "leave",
              "keepOldAddressAsAlias": true,
              "excludeDelegates": [ "svc-*" ],
            }
            """);

        Assert.Equal("Example Care", profile.Name);
        Assert.Equal(_folder.File("profile.json"), profile.Path);
        Assert.Equal(new Uri("https://zivver.example.test/api/scim/v2"), profile.Zivver.BaseUri);
        Assert.Equal("EXAMPLE_KEY", profile.Zivver.ApiKey!.Environment);
        Assert.Equal(new RequestBudget(20, TimeSpan.FromSeconds(2.5)), profile.Zivver.Budget);
        Assert.Equal(["example.test", "care.example.test"], profile.Domains);
        Assert.Equal(["admin@example.test", "svc-*"], profile.ProtectedAccounts);
        Assert.Equal(Path.Combine(_folder.Path, "State", "Links"), profile.MappingFolder);
        Assert.Equal(ManageMode.Ignore, profile.Manage[(AccountType.User, SyncProperty.Delegates)]);
        Assert.Equal(ManageMode.Add, profile.Manage[(AccountType.FunctionalAccount, SyncProperty.Aliases)]);
        Assert.False(profile.Options.CreateUsers);
        Assert.True(profile.Options.UpdateUsers);
        Assert.False(profile.Options.UpdateFunctionalAccounts);
        Assert.Equal(new SyncLimit(null, 7.5), profile.Limits[LimitKind.DisableUsers]);
        Assert.Equal(new SyncLimit(50, null), profile.Limits[LimitKind.Rename]);
        Assert.Equal(new SyncLimit(200, 5), profile.Limits[LimitKind.AccessLost]);
        Assert.Null(profile.Limits[LimitKind.DisableFunctionalAccounts]);
        Assert.Equal(UnmanagedAccounts.Leave, profile.UnmanagedAccounts);
        Assert.True(profile.KeepOldAddressAsAlias);
        Assert.Equal(["svc-*"], profile.ExcludeDelegates);

        var staff = profile.Sources[0];
        Assert.Equal("Staff", staff.Name);
        Assert.Equal("csv", staff.Type);
        Assert.Equal(Path.Combine(_folder.Path, "in", "staff.csv"), staff.Path);
        Assert.Equal(["EmployeeNumber"], staff.Identifiers);
        Assert.Equal([AccountType.User], staff.AccountTypes);
        Assert.Equal("Mail", staff.Columns["Email"]);
        Assert.Equal("BE", staff.Region);
        Assert.Equal(10, staff.MaxShrinkPercent);
        Assert.Equal(SourceRole.Enrich, profile.Sources[1].Role);
        Assert.Equal(["EmployeeNumber", "Badge"], profile.Sources[1].Identifiers);
    }

    [Fact]
    public void What_a_script_is_given_is_read()
    {
        var source = Load(Minimal(sources: Script("""
            "parameters": { "Text": " a ", "Number": 3, "Share": 0.5, "Big": 3000000000, "Flag": true, "List": [ "a", 1, false ] },
            "credentials": { "Login": { "secret": "svc-hr", "vault": "Work" }, "Token": { "file": "token.clixml" } }
            """))).Sources[0];

        Assert.Equal(_folder.File("hr.ps1"), source.Path);
        Assert.Equal([" a ", 3, 0.5, 3e9, true], source.Script!.Parameters.Values.Take(5));
        Assert.Equal(["a", 1, false], (object[])source.Script.Parameters["list"]);
        Assert.Equal("Work", source.Script.Credentials["Login"].Vault);
        Assert.Equal(_folder.File("token.clixml"), source.Script.Credentials["Token"].File);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var profile = Load(Minimal());

        Assert.Equal(ZivverSettings.DefaultBaseUri, profile.Zivver.BaseUri);
        Assert.Null(profile.Zivver.ApiKey);
        Assert.Equal(RequestBudget.Default, profile.Zivver.Budget);
        Assert.Equal(_folder.File("Account Mapping"), profile.MappingFolder);
        Assert.Equal(new SyncOptions(), profile.Options);
        Assert.Equal(new SyncLimit(null, 5), profile.Limits[LimitKind.DisableUsers]);
        Assert.Equal("NL", profile.Sources[0].Region);
        Assert.Equal(30, profile.Sources[0].MaxShrinkPercent);
        Assert.Empty(profile.Sources[0].Identifiers);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData(", \"hours\": 1.5", 1.5)]
    public void Reads_in_which_an_account_is_missing_lie_some_hours_apart(string hours, double expected) =>
        Assert.Equal(new MissingAfter(2, TimeSpan.FromHours(expected)), Load(Minimal($"\"missingAfter\": {{ \"reads\": 2{hours} }}")).MissingAfter);

    public static TheoryData<string, string> Faults => new()
    {
        { Minimal("\"naam\": 1"), "line 3: 'naam' is not known here. Did you mean 'name'?" },
        { Minimal("\"zivver\": { \"baseUrl\": \"x\" }"), "line 3: 'zivver.baseUrl' is not known here. Did you mean 'baseUri'?" },
        { Minimal("\"zivver\": \"x\""), "line 3: 'zivver' is text where an object is needed." },
        { Minimal("\"zivver\": { \"baseUri\": \"http://zivver.example.test\" }"), "'zivver.baseUri' must begin with https" },
        { Minimal("\"zivver\": { \"baseUri\": \"zivver\" }"), "'zivver.baseUri' must be the plain address of an API" },
        { Minimal("\"zivver\": { \"baseUri\": \"https://me:you@zivver.example.test\" }"), "'zivver.baseUri' must be the plain address of an API" },
        { Minimal("\"zivver\": { \"apiKey\": { } }"), "'zivver.apiKey' must have exactly one of" },
        { Minimal("\"zivver\": { \"apiKey\": { \"environment\": \"A\", \"file\": \"b\" } }"), "'zivver.apiKey' must have exactly one of" },
        { Minimal("\"zivver\": { \"apiKey\": { \"environment\": \"A\", \"vault\": \"b\" } }"), "'zivver.apiKey.vault' goes with 'secret' only" },
        { Minimal("\"zivver\": { \"apiKey\": { \"environment\": \"A B\" } }"), "'zivver.apiKey.environment' must be the name" },
        { Minimal("\"zivver\": { \"budget\": { \"requests\": -1 } }"), "'zivver.budget.requests' must be a whole number of 0 or more" },
        { Minimal("\"zivver\": { \"budget\": { \"requests\": 1.5 } }"), "'zivver.budget.requests' must be a whole number" },
        { Minimal("\"zivver\": { \"budget\": { \"seconds\": 0 } }"), "'zivver.budget.seconds' must be a number from 0.001 to 3600" },
        { Minimal("\"options\": { \"createUser\": true }"), "'options.createUser' is not known here. Did you mean 'createUsers'?" },
        { Minimal("\"options\": { \"createUsers\": \"yes\" }"), "'options.createUsers' is text where true or false is needed" },
        { Minimal("\"limits\": { \"disableUsers\": -1 }"), "'limits.disableUsers' must be a whole number of 0 or more" },
        { Minimal("\"limits\": { \"disableUsers\": \"101%\" }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": \"-5%\" }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": \"5\" }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": [ 1, 2 ] }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": [] }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": \"many\" }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": true }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": 1.5 }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": \"NaN%\" }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": 99999999999 }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUsers\": [ \"5%\", 1, null ] }"), "'limits.disableUsers' must be" },
        { Minimal("\"limits\": { \"disableUser\": 1 }"), "'limits.disableUser' is not known here. Did you mean 'disableUsers'?" },
        { Minimal("\"limits\": { \"deleteUsers\": 1 }"), "'limits.deleteUsers' is not known here: what is deleted" },
        { Minimal("\"options\": { \"deleteSuspendedUsers\": true }"), "'options.deleteSuspendedUsers' is not known here: what is deleted" },
        { Minimal("\"deleteSuspendedFunctionalAccounts\": true"), "only a call that a person makes can say so, with -DeleteSuspendedUsers" },
        { Minimal("\"options\": { \"onlyMissingFromSources\": true }"), "'options.onlyMissingFromSources' is not known here: what is deleted" },
        { Minimal("\"options\": { \"suspendedBefore\": \"2026-01-01\" }"), "'options.suspendedBefore' is not known here: what is deleted" },
        { Minimal("\"manage\": { \"user.alias\": \"add\" }"), "'manage.user.alias' is not known here. Did you mean 'user.aliases'?" },
        { Minimal("\"manage\": { \"functionalAccount.phoneNumber\": \"add\" }"), "'manage.functionalAccount.phoneNumber' is not known here" },
        { Minimal("\"manage\": { \"user.aliases\": \"adds\" }"), "'manage.user.aliases' is 'adds', which is none of mirror, add, ignore. Did you mean 'add'?" },
        { Minimal("\"accountMapping\": { \"path\": \"a\\u0000b\" }"), "'accountMapping.path' cannot be a path" },
        { Minimal("\"unmanagedAccounts\": \"never\""), "'unmanagedAccounts' is 'never'" },
        { Minimal("\"missingAfter\": { \"reads\": 2, \"hours\": 0 }"), "'missingAfter.hours' must be a number from 1 to 168" },
        { Minimal("\"missingAfter\": { \"hours\": 4 }"), "'missingAfter.reads' is missing" },
        { Minimal("\"keepOldAddressAsAlias\": null"), "'keepOldAddressAsAlias' is null where true or false is needed" },
        { Minimal("\"protectedAccounts\": [ 1 ]"), "'protectedAccounts[0]' is a number where text is needed" },
        { Minimal("\"name\": \"again\""), "'name' is there already, on line 2" },
        { Minimal(domains: "[]"), "'domains' must name at least one mail domain" },
        { Minimal(domains: "[ \"@example.test\" ]"), "'domains[0]' is '@example.test', which is no mail domain" },
        { Minimal(domains: "[ \"example\" ]"), "'domains[0]' is 'example', which is no mail domain" },
        { Minimal(domains: "[ \" \" ]"), "'domains[0]' is empty" },
        { Minimal(sources: "[]"), "'sources' must have at least one source" },
        { Minimal(sources: "{}"), "'sources' is an object where a list is needed" },
        { Minimal(sources: "[ { \"name\": \"A\", \"type\": \"csv\", \"pth\": \"a\" } ]"), "'sources[0].pth' is not known here. Did you mean 'path'?" },
        { Minimal(sources: "[ { \"name\": \"A\", \"type\": \"cvs\", \"path\": \"a\" } ]"), "'sources[0].type' is 'cvs', which is none of csv, " },
        { Minimal(sources: "[ { \"name\": \"A\", \"type\": \"cvs\", \"path\": \"a\" } ]"), ". Did you mean 'csv'?" },
        { Minimal(sources: "[ { \"path\": \"a\" } ]"), "line 5: 'sources[0].type' is missing" },
        { Minimal(sources: "[ { \"path\": \"a\" } ]"), "line 5: 'sources[0].name' is missing" },
        { Minimal(sources: "[ { \"name\": \"A\", \"type\": \"csv\" } ]"), "'sources[0].path' is missing" },
        { Minimal(sources: Source("\"role\": \"enrich\"")), "'sources' must have at least one source with role 'accounts'" },
        { Minimal(sources: Source("\"region\": \"Holland\"")), "'sources[0].region' is 'HOLLAND'" },
        { Minimal(sources: Source("\"maxShrinkPercent\": 101")), "'sources[0].maxShrinkPercent' must be a whole number from 0 to 100" },
        { Minimal(sources: Source("\"accountTypes\": [ \"Users\" ]")), "'sources[0].accountTypes[0]' is 'Users'" },
        { Minimal(sources: Source("\"columns\": { \"Mail\": \"x\" }")), "'sources[0].columns.Mail' is neither a property nor an identifier of this source. Did you mean 'Email'?" },
        { Minimal(sources: "[ { \"name\": \"A\", \"type\": \"csv\", \"path\": \"a\" }, { \"name\": \"a\", \"type\": \"csv\", \"path\": \"b\" } ]"), "'sources[1].name' is 'a', as another source is called already" },
        { Minimal(sources: Script("\"parameters\": { \"A\": { } }")), "'sources[0].parameters.A' is an object, which no parameter of a script can be given here" },
        { Minimal(sources: Script("\"parameters\": { \"A\": [ [ 1 ] ] }")), "'sources[0].parameters.A' is a list" },
        { Minimal(sources: Script("\"credentials\": { \"A\": \"secret\" }")), "'sources[0].credentials.A' never stands in a profile" },
        { Minimal(sources: Script("\"parameters\": { \"a\": 1 }, \"credentials\": { \"A\": { \"secret\": \"x\" } }")), "'sources[0].credentials.A' is among 'parameters' already" },
        { Minimal(sources: Source("\"parameters\": { }")), "'sources[0].parameters' is not known here" },
        { "{\n  \"name\": \"Example\",\n  oops\n}", "line 3: this is not JSON" },
        { "{ \"name\": \"Example\" ", "this is not JSON" },
        { "", "this is not JSON" },
        { "{} {}", "this is not JSON" },
        { "[]", "is a list where an object is needed" },
        { "{ \"name\": \"\\uD800\" }", "there is text in the file that is none" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_and_path(string text, string expected)
    {
        var error = Assert.Throws<SyncException>(() => Load(text));

        Assert.Equal("ProfileInvalid", error.ErrorId);
        Assert.Equal(6, error.ExitCode);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_named_at_once_line_by_line()
    {
        var error = Assert.Throws<SyncException>(() => Load("""
            {
              "naem": "Example",
              "zivver": { "apiKey": "x" },
              "limits": { "rename": "500%" },
              "sources": [ { "nam": "Staff" } ]
            }
            """));

        Assert.Equal(
            ["line 1", "line 1", "line 2", "line 3", "line 4", "line 5", "line 5", "line 5"],
            error.Message.Split('\n').Skip(1).Select(line => line[..6]));
    }

    [Fact]
    public void A_key_in_the_profile_is_refused_and_not_repeated()
    {
        var error = Assert.Throws<SyncException>(() => Load(Minimal("\"zivver\": { \"apiKey\": \"s3cr3t\" }")));

        Assert.Contains("'zivver.apiKey' never stands in a profile", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error.Message + error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_profile_is_named()
    {
        var error = Assert.Throws<SyncException>(() => ProfileFile.Load(_folder.File("none.json")));

        Assert.Equal("ProfileMissing", error.ErrorId);
        Assert.Contains("none.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_in_another_encoding_is_refused_and_one_with_a_mark_is_read()
    {
        var text = Minimal().Replace("Example Care", "Zorgcentrum Noä", StringComparison.Ordinal);
        File.WriteAllBytes(_folder.File("profile.json"), Encoding.Latin1.GetBytes(text));
        Assert.Contains("not UTF-8", Assert.Throws<SyncException>(() => ProfileFile.Load(_folder.File("profile.json"))).Message, StringComparison.Ordinal);

        File.WriteAllText(_folder.File("profile.json"), text, Encoding.Unicode);
        Assert.Equal("Zorgcentrum Noä", ProfileFile.Load(_folder.File("profile.json")).Name);
    }

    [Fact]
    public void A_new_profile_says_what_it_was_told()
    {
        var profile = ProfileFile.Create(_folder.File("new/profile.json"), Template with
        {
            Name = "Zorg \"Noä\" \\ Zoon",
            Identifier = "EmployeeNumber",
            BaseUri = new Uri("http://localhost:8642/api/scim/v2"),
            Schema = "profile.schema.json",
        });

        Assert.Equal("Zorg \"Noä\" \\ Zoon", profile.Name);
        Assert.Equal(["example.test"], profile.Domains);
        Assert.Equal(_folder.File("new/staff.csv"), profile.Sources[0].Path);
        Assert.Equal(["EmployeeNumber"], profile.Sources[0].Identifiers);
        Assert.Equal(new Uri("http://localhost:8642/api/scim/v2"), profile.Zivver.BaseUri);
        Assert.Equal("ZIVVER_API_KEY", profile.Zivver.ApiKey!.Environment);
    }

    [Fact]
    public void A_new_profile_never_takes_the_place_of_another_unless_forced()
    {
        var path = _folder.Write("profile.json", "mine");

        Assert.Equal("ProfileExists", Assert.Throws<SyncException>(() => ProfileFile.Create(path, Template)).ErrorId);
        Assert.Equal("mine", File.ReadAllText(path));

        Assert.Equal("Example Care", ProfileFile.Create(path, Template, force: true).Name);
    }

    [Fact]
    public void A_new_profile_with_wrong_values_is_not_written()
    {
        var error = Assert.Throws<SyncException>(() => ProfileFile.Create(_folder.File("profile.json"), Template with { Domains = ["@example"] }));

        Assert.Contains("'domains[0]'", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    internal static ProfileTemplate Template { get; } = new() { Name = "Example Care", Domains = ["example.test"], CsvPath = "staff.csv" };

    private static string Minimal(string more = "\"$schema\": \"x\"", string domains = "[ \"example.test\" ]", string? sources = null) =>
        $"{{\n\"name\": \"Example Care\",\n{more},\n\"domains\": {domains},\n\"sources\": {sources ?? Source()}\n}}";

    private static string Source(string more = "\"region\": \"NL\"") =>
        $"[ {{ \"name\": \"Staff\", \"type\": \"csv\", \"path\": \"staff.csv\", {more} }} ]";

    private static string Script(string more) => $"[ {{ \"name\": \"HR\", \"type\": \"script\", \"path\": \"hr.ps1\", {more} }} ]";

    private SyncProfile Load(string text) => ProfileFile.Load(_folder.Write("profile.json", text));
}
