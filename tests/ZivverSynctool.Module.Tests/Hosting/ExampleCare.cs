using System.Globalization;
using System.Text;

namespace ZivverSynctool.Module.Tests;

/// <summary>A small organization: a profile with one CSV, a sandbox as its Zivver, and a PowerShell session to use them in.</summary>
internal sealed class ExampleCare : IDisposable
{
    private const string Csv = """{ "name": "Staff", "type": "csv", "path": "staff.csv", "identifier": "EmployeeNumber" }""";

    private readonly TemporaryFolder _folder = new();
    private readonly string _keyVariable = "EXAMPLE_CARE_KEY_" + Guid.NewGuid().ToString("n");

    /// <param name="people">How many people the CSV has.</param>
    /// <param name="sandbox">More parameters of <c>Start-ZivverSandbox</c>, as a script writes them.</param>
    /// <param name="answer">Answers questions with the number of the choice; null is a host that cannot ask.</param>
    public ExampleCare(int people = 3, string sandbox = "-Budget 0", Func<string, int>? answer = null)
    {
        WritePeople(people);
        Session = ModuleSession.Open(answer);
        Session.Run($"$sandbox = Start-ZivverSandbox -Port 0 -ApiKeyVariable {_keyVariable} {sandbox}").Check();
        WriteProfile(Csv);
        Session.Run("$ProfilePath = $args[0]", ProfilePath).Check();
    }

    public ModuleSession Session { get; }

    /// <summary>Where everything lies that a run reads and leaves.</summary>
    public string Folder => _folder.Path;

    public string ProfilePath => _folder.File("care.profile.json");

    public string CsvPath => _folder.File("staff.csv");

    /// <summary>The methods of all writes that the sandbox got.</summary>
    public IReadOnlyList<string> Writes => Run("$sandbox.Requests | Where-Object Method -ne 'GET' | ForEach-Object Method").Check().Texts();

    /// <summary>The addresses of the users that the sandbox has.</summary>
    public IReadOnlyList<string> Users => Run("$sandbox.Accounts | Where-Object AccountType -eq 'User' | ForEach-Object Email").Check().Texts();

    /// <summary>Runs a script that knows <c>$ProfilePath</c> and <c>$sandbox</c>.</summary>
    public ScriptRun Run(string script, params object[] arguments) => Session.Run(script, arguments);

    public static string Address(int person) => string.Create(CultureInfo.InvariantCulture, $"person{person:000}@example.test");

    public void WritePeople(int people)
    {
        var csv = new StringBuilder("EmployeeNumber,Email,DisplayName,Enabled\n");
        for (var person = 1; person <= people; person++)
            csv.Append(CultureInfo.InvariantCulture, $"{person:000},{Address(person)},Person {person:000},true\n");
        File.WriteAllText(CsvPath, csv.ToString());
    }

    /// <summary>Writes the profile anew, with this source.</summary>
    public void WriteProfile(string source) => WriteProfile(Run("$sandbox.BaseUri").Check().Texts().Single(), source);

    /// <summary>Takes another mail domain into the profile's scope.</summary>
    public void AddDomain(string domain) => EditProfile("""[ "example.test" ]""", $"""[ "example.test", "{domain}" ]""");

    /// <summary>Lets the profile look for its Zivver elsewhere.</summary>
    public void MoveZivver(string baseUri) => EditProfile(Run("$sandbox.BaseUri").Check().Texts().Single(), baseUri);

    private void EditProfile(string old, string text) => File.WriteAllText(ProfilePath, File.ReadAllText(ProfilePath).Replace(old, text, StringComparison.Ordinal));

    private void WriteProfile(string baseUri, string source = Csv) => File.WriteAllText(ProfilePath, $$"""
        {
          "name": "Example Care",
          "zivver": { "baseUri": "{{baseUri}}", "apiKey": { "environment": "{{_keyVariable}}" }, "budget": { "requests": 0, "seconds": 1 } },
          "domains": [ "example.test" ],
          "sources": [ {{source}} ]
        }
        """);

    /// <summary>Somebody changes a user's name in Zivver's web app.</summary>
    public void RenameByHand(string address, string name) => Send(
        HttpMethod.Put, $"Users/{Id(address)}", $$"""{ "userName": "{{address}}", "name": { "formatted": "{{name}}" } }""");

    /// <summary>Somebody deletes a user in Zivver's web app.</summary>
    public void DeleteByHand(string address) => Send(HttpMethod.Delete, $"Users/{Id(address)}", "");

    private string Id(string address) => Run("Get-ZivverAccount $args[0] -Profile $ProfilePath", address).Check().Texts("Id").Single();

    private void Send(HttpMethod method, string path, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, $"{Run("$sandbox.BaseUri").Check().Texts().Single()}/{path}");
        request.Headers.Authorization = new("Bearer", Run("[Net.NetworkCredential]::new('', $sandbox.ApiKey).Password").Check().Texts().Single());
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = client.Send(request);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Session.Run("Stop-ZivverSandbox $sandbox").Check();
        Session.Dispose();
        _folder.Dispose();
    }
}
