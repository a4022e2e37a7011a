using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>A temporary folder with a profile and its CSV file.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The variable that the profile takes the key from.</summary>
    public const string KeyVariable = "ZIVVER_BENCH_KEY";

    /// <summary>The key of the servers of the bench.</summary>
    public const string Key = "bench";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-");

    public Workplace(IEnumerable<SyncAccount> accounts, Uri target, RequestBudget budget)
    {
        using (var csv = new StreamWriter(SourceFile))
            SourceCsv.Write(csv, accounts);
        File.WriteAllText(Profile, $$"""
            {
              "name": "Bench",
              "zivver": { "baseUri": "{{target}}", "apiKey": { "environment": "{{KeyVariable}}" }, "budget": { "requests": {{budget.Requests}}, "seconds": {{Math.Max(1, (int)budget.Window.TotalSeconds)}} } },
              "domains": [ "example.test", "care.example.test" ],
              "sources": [ { "name": "Accounts", "type": "csv", "path": "accounts.csv", "identifier": "EmployeeNumber" } ]
            }
            """);
    }

    /// <summary>Full path of the profile.</summary>
    public string Profile => Path.Combine(_folder.FullName, "bench.profile.json");

    /// <summary>Full path of the source's file.</summary>
    public string SourceFile => Path.Combine(_folder.FullName, "accounts.csv");

    /// <summary>Full path of the account mapping.</summary>
    public string MappingFile => Path.Combine(_folder.FullName, "Account Mapping", "bench.profile.csv");

    /// <summary>Links the accounts that earlier runs would have linked.</summary>
    public void Link(IReadOnlyList<AccountLink> links) =>
        new Infrastructure.Storage.MappingFile(ProfileFile.Load(Profile), message => throw new InvalidOperationException(message)).Save(links);

    public void Dispose() => _folder.Delete(recursive: true);
}
