using System.Text.Json;
using ZivverSynctool.Directories;

namespace ZivverSynctool.Bench;

/// <summary>Users who are in groups of a group, and these groups as functional accounts, read from a real Active Directory over LDAPS; beside ldapsearch.</summary>
internal static class LdapBench
{
    private const string PasswordVariable = "LDAP_BENCH_PASSWORD";

    public static async Task<Dictionary<string, double>> MeasureAsync(BenchArguments arguments)
    {
        if (ActiveDirectory.Missing is { } missing)
            throw new FormatException(missing);
        if (arguments.Accounts < ExampleDomain.ManyMembers)
            throw new FormatException($"--accounts must be at least {ExampleDomain.ManyMembers}: the domain has a group of so many.");
        using var directory = await ActiveDirectory.StartAsync(LargeDomain.Entries(arguments.Accounts));
        Environment.SetEnvironmentVariable(PasswordVariable, ActiveDirectory.Password);
        var folder = Directory.CreateTempSubdirectory("ZivverSynctool-bench-");
        try
        {
            var profile = Path.Combine(folder.FullName, "ldap.profile.json");
            await File.WriteAllTextAsync(profile, ProfileOf(directory));
            var read = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("sources", profile));
            var search = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run(LdapSearch.Verb, directory.Host, directory.AuthorityFile));
            return new Figures(read, search)
            {
                ["accounts"] = read.Count,
                ["baselineEntries"] = search.Count,
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ProfileOf(ActiveDirectory directory) => $$"""
        {
          "name": "Bench",
          "zivver": { "apiKey": { "environment": "{{Workplace.KeyVariable}}" } },
          "domains": [ "example.test" ],
          "sources": [ {
            "name": "AD", "type": "ldap", "servers": [ "{{directory.Host}}" ], "caCertificate": {{JsonSerializer.Serialize(directory.AuthorityFile)}},
            "userName": "{{ActiveDirectory.Administrator}}", "credential": { "environment": "{{PasswordVariable}}" },
            "baseDn": "{{ExampleDomain.Staff}}", "memberOf": "{{LargeDomain.Everybody}}", "attributes": { "OrganizationalUnit": "department" },
            "functionalAccounts": { "groups": { "baseDn": "{{LargeDomain.Teams}}" } }
          } ]
        }
        """;
}
