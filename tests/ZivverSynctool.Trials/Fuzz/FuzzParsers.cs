using System.Net;
using System.Text;
using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Graph;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Monitoring;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Infrastructure.Sources.Excel.Template;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Transfer;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Sources;
using ZivverSynctool.Target;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Every parser of the product, with samples that a run has left or met.</summary>
internal sealed class FuzzParsers : IDisposable
{
    private static readonly SourceSettings Source = new() { Name = "Fuzz", Type = "csv", Identifiers = ["EmployeeNumber"] };

    private readonly SandboxServer _sandbox = new(new SandboxOptions { Key = Workplace.Key, Budget = RequestBudget.None });
    private readonly Workplace _workplace;
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;
    private readonly string _plan;
    private readonly string _organization;
    private readonly string _workbook;
    private readonly string _archive;

    public FuzzParsers()
    {
        _sandbox.Start();
        _workplace = new Workplace(_sandbox.BaseAddress);
        _profile = _workplace.Profile;
        _state = new StateFolder(_profile);
        _plan = Path.Combine(_workplace.Folder, "plan.json");
        _organization = Path.Combine(_workplace.Folder, "organization.json");
        _workbook = Path.Combine(_workplace.Folder, "accounts.xlsx");
        _archive = Path.Combine(_workplace.Folder, "care.zip");
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = 4, FunctionalAccounts = 2, MostDelegates = 2 }, 1);
        _workplace.Say(organization);
        PlanFile.Write(SyncPlan.Of(_profile, [.. _workplace.Delta().Items.Cast<SyncChange>()], DateTimeOffset.UnixEpoch, "1"), _plan, force: false);
        _workplace.Run();
        _workplace.Call(session => session.Run(new RunRequest { Unattended = true }, default));
        _workplace.Call(session => session.Suspend(organization.Accounts[1].Email, "A trial", default));
        _sandbox.Save(_organization);
        SourceTemplate.Write(_workbook, force: false);
        new ProfileExport(_profile, withState: true, () => DateTimeOffset.UnixEpoch).Write(_archive, force: false);
    }

    /// <summary>The parsers.</summary>
    public IReadOnlyList<FuzzParser> All =>
    [
        File("csv", Path.Combine(_workplace.Folder, "staff.csv"), path => Read(new CsvSource(Source with { Path = path })), CsvMutator.Mutate),
        File("excel", _workbook, path => Read(new ExcelSource(Source with { Type = "excel", Path = path })), ArchiveMutator.Zip),
        File("profile", _workplace.ProfilePath, path => ProfileFile.Load(path), JsonMutator.Document, ProfileWithEverything),
        File("mapping", _state.Mapping, _ => Load(), CsvMutator.Mutate, inPlace: true),
        File("mapping-import", _state.Mapping, path => MappingImport.Read(path, new Dictionary<string, string>(), null, null), CsvMutator.Mutate),
        File("archive", _archive, path => new ProfileImport(path, Path.Combine(_workplace.Folder, "imported"), force: true, () => DateTimeOffset.UnixEpoch).Import(), ArchiveMutator.Zip),
        File("attempts", _state.Attempts, _ => ReadAttempts(), JsonMutator.Lines, inPlace: true),
        File("plan", _plan, path => PlanFile.Read(path), JsonMutator.Document),
        File("journal", JournalFolder.List(_state)[0], _ => ReadRuns(), JsonMutator.Lines, inPlace: true),
        File("history", HistoryFile.List(_state.History)[0], path => HistoryFile.Read(path),
            (packed, chance) => ArchiveMutator.GZip(packed, lines => JsonMutator.Lines(lines, chance))),
        File("sizes", _state.SourceSizes, _ => new SourceSizes(_profile).Load(), JsonMutator.Document, inPlace: true),
        File("holds", _state.Holds, _ => new HoldFile(_profile).Load(), JsonMutator.Document, inPlace: true),
        File("sandbox", _organization, path => new SandboxServer(new SandboxOptions { Seed = path }).Dispose(), JsonMutator.Document),
        new FuzzParser("graph-page", [Page], ReadPage) { Structure = JsonMutator.Document },
        Scim("scim-list", HttpStatusCode.OK, client => client.ListAsync(AccountType.User, default), Answer("Users")),
        Scim("scim-groups", HttpStatusCode.OK, client => client.ListAsync(AccountType.FunctionalAccount, default), Answer("Groups")),
        Scim("scim-account", HttpStatusCode.Created, client => client.UpdateAsync("id", new AccountWrite { Email = "a@example.test" }, default), OneUser()),
        Scim("scim-find", HttpStatusCode.OK, client => client.FindAsync(AccountType.User, "a@example.test", default), Answer("Users")),
        Scim("scim-refusal", HttpStatusCode.BadRequest, client => client.DeleteAsync(AccountType.User, "id", default),
            Encoding.UTF8.GetBytes("""{"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"400","detail":"Error creating alias: Alias is a guest: a@example.test"}""")),
        Scim("scim-budget", HttpStatusCode.TooManyRequests, client => client.DeleteAsync(AccountType.User, "id", default),
            Encoding.UTF8.GetBytes("""{"code":429,"message":"Too Many Requests","emptiedBucketDetails":{"limiterId":"cab","budget":50,"windowSeconds":10000}}""")),
    ];

    /// <inheritdoc/>
    public void Dispose()
    {
        _workplace.Dispose();
        _sandbox.Dispose();
    }

    private FuzzParser File(
        string name, string path, Action<string> parse, Func<byte[], Chance, byte[]> structure, string? another = null, bool inPlace = false)
    {
        var sample = System.IO.File.ReadAllBytes(path);
        var place = inPlace ? path : Path.Combine(_workplace.Folder, "fuzz" + Path.GetExtension(path));
        return new FuzzParser(name, another is null ? [sample] : [sample, Encoding.UTF8.GetBytes(another)], bytes =>
        {
            System.IO.File.WriteAllBytes(place, bytes);
            try
            {
                parse(place);
            }
            finally
            {
                if (inPlace)
                    System.IO.File.WriteAllBytes(path, sample);
            }
        })
        { Structure = structure };
    }

    // A spent budget is waited for: in a time that goes by faster, and only once.
    private static FuzzParser Scim(string name, HttpStatusCode status, Func<ZivverClient, Task> call, byte[] sample) => new(name, [sample], bytes =>
    {
        using var network = new CannedAnswer(status, bytes);
        using var client = new ZivverClient(
            new ZivverSettings { BaseUri = new Uri("https://zivver.test/api/scim/v2"), Budget = RequestBudget.None }, "key", null,
            new ConnectionOptions { Handler = network, Time = new SwiftTime(1_000_000), MostRepeats = 1 });
        call(client).GetAwaiter().GetResult();
    })
    { Structure = JsonMutator.Document };

    // What an entry is made of is asked of every property that a source may ask for.
    private static void ReadPage(byte[] bytes)
    {
        using var time = new AttemptDeadline(TimeProvider.System, TimeSpan.FromHours(1), TimeSpan.Zero, default);
        try
        {
            GraphPage<int>.ReadAsync(new ApiAnswer(new MemoryStream(bytes), 200, time), entry =>
            {
                foreach (var name in new[] { "id", "mail", "displayName", "proxyAddresses", "employee/number", "accountEnabled" })
                {
                    GraphValue.Text(entry, name);
                    GraphValue.Texts(entry, name);
                    GraphValue.Object(entry, name);
                }

                return 0;
            }).GetAwaiter().GetResult();
        }
        catch (Exception refused) when (refused is System.Text.Json.JsonException or UnusableAnswer)
        {
            throw new SyncException("Refused", SyncErrorKind.Unavailable, refused.Message, "The connection puts both into words.");
        }
    }

    private static void Read(IAccountSource source) => source.ReadAsync(SourceRequest.All, default).GetAwaiter().GetResult();

    // Without its copies the file has to speak for itself.
    private void Load()
    {
        var copies = Path.Combine(Path.GetDirectoryName(_state.Mapping)!, "Copies");
        if (Directory.Exists(copies))
            Directory.Delete(copies, recursive: true);
        new MappingFile(_profile, _ => { }).Load();
    }

    private void ReadAttempts()
    {
        ReadHealth();
        new AttemptFile(_profile).Load();
    }

    // Whatever state is in, health has an answer, in every form.
    private void ReadHealth()
    {
        var health = new HealthReader(_profile, static () => null, static () => DateTimeOffset.UtcNow).Read();
        try
        {
            HealthText.Json(health);
            HealthText.Metrics(health);
            _ = health.Line;
        }
        catch (SyncException error)
        {
            throw new InvalidOperationException("Health ended with an error.", error);
        }
    }

    private void ReadRuns()
    {
        ReadHealth();
        var runs = new RunStore(_profile);
        foreach (var run in runs.Runs())
            runs.Results(run.Id);
        runs.OpenWrites();
        new MappingFile(_profile, _ => { }).Load();
        foreach (var _ in JournalFolder.Since(_state, null, _ => { }))
        {
            // Reading them is all there is to try.
        }
    }

    private byte[] Answer(string collection)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", Workplace.Key);
        return http.GetByteArrayAsync(new Uri($"{_sandbox.BaseAddress}/{collection}")).GetAwaiter().GetResult();
    }

    private byte[] OneUser()
    {
        using var list = System.Text.Json.JsonDocument.Parse(Answer("Users"));
        return Encoding.UTF8.GetBytes(list.RootElement.GetProperty("Resources")[0].GetRawText());
    }

    private static readonly byte[] Page = Encoding.UTF8.GetBytes("""
        {
          "@odata.context": "https://graph.test/v1.0/$metadata#users", "@odata.count": 2, "@odata.nextLink": "https://graph.test/v1.0/users?$skiptoken=x",
          "value": [
            { "id": "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "mail": "anna@example.test", "displayName": "Anna", "proxyAddresses": [ "SMTP:anna@example.test" ], "accountEnabled": true, "employee": { "number": "1" } },
            { "id": "3f2504e0-4f89-41d3-9a0c-0305e82c3302", "mail": null, "displayName": "Bé", "proxyAddresses": [], "accountEnabled": false }
          ]
        }
        """);

    private const string ProfileWithEverything = """
        {
          "name": "Example Care",
          "zivver": { "baseUri": "https://zivver.test/api/scim/v2", "apiKey": { "secret": "Zivver", "vault": "Work" }, "budget": { "requests": 50, "seconds": 10 } },
          "domains": [ "example.test" ], "protectedAccounts": [ "admin@example.test", "*@care.example.test" ], "excludeDelegates": [ "svc-*" ],
          "accountMapping": { "path": "Account Mapping" }, "keepOldAddressAsAlias": true, "unmanagedAccounts": "leave",
          "missingAfter": { "reads": 2, "hours": 12 },
          "manage": { "user.delegates": "ignore", "functionalAccount.aliases": "add" },
          "options": { "createUsers": true, "disableUsers": false },
          "limits": { "disableUsers": "5%", "rename": 50, "accessLost": [ "5%", 200 ], "createUsers": null },
          "organization": { "claimedDomains": [ "example.test" ], "organizationalUnits": [ "ICT" ], "guests": [ "guest@example.test" ] },
          "sources": [
            { "name": "Staff", "type": "csv", "path": "staff.csv", "identifier": [ "EmployeeNumber", "objectGUID" ], "columns": { "Email": "Mail" }, "maxShrinkPercent": 30, "region": "NL" },
            { "name": "AD", "type": "ldap", "servers": [ "dc1.example.test" ], "baseDn": "OU=Staff,DC=example,DC=test", "credential": { "secret": "svc-ldap" }, "identifier": "objectGUID" },
            { "name": "Lists", "type": "excel", "path": "lists.xlsx", "identifier": "Number" },
            { "name": "Mine", "type": "script", "path": "mine.ps1", "identifier": "Number", "parameters": { "Name": "x" } }
          ]
        }
        """;
}
