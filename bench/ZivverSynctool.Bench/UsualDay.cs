using ZivverSynctool.Generation;

namespace ZivverSynctool.Bench;

/// <summary>Both sides on a usual day of a large organization: 1 % gone, 1 % new, 5 % changed, aliases and delegates included.</summary>
internal sealed class UsualDay : IDisposable
{
    private const double FunctionalShare = 0.1;

    private readonly Workplace _place;
    private readonly RecordedServer _server;

    public UsualDay(int accounts)
        : this(accounts, ZivverShares.UsualDay)
    {
    }

    public UsualDay(int accounts, ZivverShares shares)
    {
        var functional = (int)(accounts * FunctionalShare);
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = accounts - functional, FunctionalAccounts = functional }, 1);
        var side = ZivverSideGenerator.Make(organization, shares, 1);
        _server = new RecordedServer(Recorded(side.Users), Recorded(side.FunctionalAccounts));
        _place = new Workplace(organization.Accounts.Values, _server.BaseAddress, RequestBudget.None);
        Links = side.Links;
        Zivver = [.. side.Users, .. side.FunctionalAccounts];
        _place.Link(Links);
    }

    /// <summary>The links that earlier runs left behind.</summary>
    public IReadOnlyList<AccountLink> Links { get; }

    /// <summary>What Zivver has.</summary>
    public IReadOnlyList<ZivverAccount> Zivver { get; }

    /// <summary>Full path of the profile.</summary>
    public string Profile => _place.Profile;

    /// <summary>Full path of the source's file.</summary>
    public string SourceFile => _place.SourceFile;

    /// <summary>Full path of the account mapping.</summary>
    public string MappingFile => _place.MappingFile;

    /// <summary>Where the recorded answers are.</summary>
    public Uri Server => _server.BaseAddress;

    /// <summary>How many requests were answered.</summary>
    public int Requests => _server.Requests;

    /// <summary>Puts other links in the place of those there are.</summary>
    public void Link(IReadOnlyList<AccountLink> links) => _place.Link(links);

    public void Dispose()
    {
        _place.Dispose();
        _server.Dispose();
    }

    private static byte[] Recorded(IReadOnlyList<ZivverAccount> accounts)
    {
        using var stream = new MemoryStream();
        RecordedAnswer.Write(stream, accounts);
        return stream.ToArray();
    }
}
