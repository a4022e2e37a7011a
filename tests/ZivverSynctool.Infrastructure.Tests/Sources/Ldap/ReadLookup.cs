using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

internal static class ReadLookup
{
    /// <summary>The one account with an address.</summary>
    public static SyncAccount Account(this SourceRead read, string email) => Assert.Single(read.Accounts, account => account.Email == email);

    /// <summary>The one group with a name.</summary>
    public static SourceGroup Group(this SourceRead read, string name) => Assert.Single(read.Groups, group => group.References is [var own] && own == name);
}
