using System.ComponentModel;
using System.Diagnostics;
using ZivverSynctool.Directories;

namespace ZivverSynctool.Bench;

/// <summary>The least that reading a directory could be: ldapsearch asks for the same entries and attributes, and its text is counted and thrown away.</summary>
internal static class LdapSearch
{
    /// <summary>The word that the measured process is called with for this.</summary>
    public const string Verb = "ldapsearch";

    private static readonly (string BaseDn, string Filter, string[] Attributes)[] Searches =
    [
        (ExampleDomain.Staff, "(&(objectCategory=person)(objectClass=user)(mail=*))",
            ["mail", "displayName", "cn", "userAccountControl", "proxyAddresses", "mobile", "department", "objectGUID", "msExchRecipientTypeDetails"]),
        (LargeDomain.Teams, "(&(objectClass=group)(mail=*))", ["mail", "displayName", "cn", "proxyAddresses", "objectGUID", "member"]),
    ];

    /// <summary>Reads the entries; gives their number.</summary>
    /// <param name="arguments">The server's host, and the file with its authority's certificate.</param>
    public static int Run(string[] arguments) => Searches.Sum(search => Count(Start(arguments[0], arguments[1], search)));

    private static ProcessStartInfo Start(string host, string authority, (string BaseDn, string Filter, string[] Attributes) search)
    {
        var start = new ProcessStartInfo("ldapsearch",
        [
            "-x", "-H", $"ldaps://{host}", "-D", ActiveDirectory.Administrator, "-w", ActiveDirectory.Password, "-LLL", "-o", "ldif-wrap=no",
            "-E", "pr=1000/noprompt", "-b", search.BaseDn, search.Filter, .. search.Attributes,
        ])
        { RedirectStandardOutput = true };
        start.Environment["LDAPTLS_CACERT"] = authority;
        return start;
    }

    private static int Count(ProcessStartInfo start)
    {
        using var search = StartProgram(start);
        var entries = 0;
        while (search.StandardOutput.ReadLine() is { } line)
            if (line.StartsWith("dn:", StringComparison.Ordinal))
                entries++;
        search.WaitForExit();
        return search.ExitCode == 0 ? entries : throw new InvalidOperationException($"ldapsearch ended with {search.ExitCode}.");
    }

    private static Process StartProgram(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("ldapsearch is not installed: apt-get install ldap-utils.", e);
        }
    }
}
