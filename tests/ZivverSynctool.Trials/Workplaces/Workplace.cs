using System.Globalization;
using System.Text;
using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Trials.Workplaces;

/// <summary>A folder with a profile and its source, as an administrator has it, and the calls of the cmdlets on it.</summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The key of the sandboxes that proofs start.</summary>
    public const string Key = "key-of-the-trials";

    /// <summary>The environment variable the profile takes the key from.</summary>
    public const string KeyVariable = "ZIVVER_TRIALS_KEY";

    private readonly ConnectionOptions _connection;

    /// <param name="zivver">Where its Zivver is.</param>
    /// <param name="connection">What is special about the way there, or null.</param>
    public Workplace(Uri zivver, ConnectionOptions? connection = null)
    {
        _connection = connection ?? new ConnectionOptions();
        File.WriteAllText(ProfilePath, string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "name": "Example Care",
              "zivver": { "baseUri": "{{zivver}}", "apiKey": { "environment": "{{KeyVariable}}" }, "budget": { "requests": 0, "seconds": 1 } },
              "domains": [ "example.test", "care.example.test" ],
              "keepOldAddressAsAlias": true,
              "sources": [ { "name": "Staff", "type": "csv", "path": "staff.csv", "identifier": "EmployeeNumber", "maxShrinkPercent": 100 } ],
              "limits": { "disableUsers": null, "disableFunctionalAccounts": null, "rename": null, "accessLost": null }
            }
            """));
    }

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("trial").FullName;

    /// <summary>The profile's file.</summary>
    public string ProfilePath => Path.Combine(Folder, "care.json");

    /// <summary>The profile.</summary>
    public SyncProfile Profile => ProfileFile.Load(ProfilePath);

    /// <summary>Lets the source say what is so.</summary>
    public void Say(Organization organization)
    {
        using var csv = new StreamWriter(Path.Combine(Folder, "staff.csv"), append: false, Encoding.UTF8);
        SourceCsv.Write(csv, organization.Accounts.Values);
    }

    /// <summary>A run from the profile.</summary>
    public Told Run() => Call(session => session.Run(new RunRequest(), default));

    /// <summary>The delta as it is now.</summary>
    public Told Delta() => Call(session => session.GetDelta(new DeltaRequest(), default));

    /// <summary>Loses what the runs have written down, which breaks on purpose what the proofs are about.</summary>
    public void LoseJournals()
    {
        foreach (var journal in JournalFolder.List(new StateFolder(Profile)))
            File.Delete(journal);
    }

    /// <summary>Makes a call and takes down what it tells.</summary>
    public Told Call(Func<SyncSession, IEnumerable<SyncEvent>> call)
    {
        var items = new List<object>();
        var warnings = new List<string>();
        try
        {
            using var session = new SyncSession(Profile, Key, null, new SessionOptions { Connection = _connection });
            foreach (var next in call(session))
                if (next is ItemEvent { Item: var item })
                    items.Add(item);
                else if (next is WarningEvent { Message: var warning })
                    warnings.Add(warning);
        }
        catch (SyncException error)
        {
            return new Told(items, warnings, error);
        }

        return new Told(items, warnings, null);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
