namespace ZivverSynctool.Directories;

/// <summary>What is in the Active Directory of an organization of many people: each in a team with an address, and all teams in one group.</summary>
public static class LargeDomain
{
    public const string Teams = "OU=Teams," + ActiveDirectory.Domain;

    /// <summary>How many people are in a team.</summary>
    public const int TeamSize = 100;

    /// <summary>The group that all teams are in.</summary>
    public static string Everybody => ExampleDomain.GroupName("Zivver allen");

    /// <summary>All of it, the example domain included.</summary>
    /// <param name="people">How many numbered people there are, at least <see cref="ExampleDomain.ManyMembers"/>.</param>
    public static IEnumerable<LdifEntry> Entries(int people)
    {
        var teams = Enumerable.Range(1, people).Chunk(TeamSize).Select(Team).ToList();
        return
        [
            .. ExampleDomain.Entries(people),
            new LdifEntry(Teams, ("objectClass", "organizationalUnit")),
            .. teams,
            new LdifEntry(Everybody, [("objectClass", "group"), ("sAMAccountName", "Zivver allen"), .. teams.Select(team => ("member", team.Name))]),
        ];
    }

    private static LdifEntry Team(int[] members, int number)
    {
        var account = FormattableString.Invariant($"team{number + 1:000}");
        return new LdifEntry($"CN={account},{Teams}",
            [("objectClass", "group"), ("sAMAccountName", account), ("mail", account + "@example.test"), .. members.Select(member => ("member", ExampleDomain.Numbered(member)))]);
    }
}
