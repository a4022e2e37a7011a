namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Tests of this collection share one Active Directory.</summary>
[CollectionDefinition(Name)]
public sealed class RunningDomainCollection : ICollectionFixture<RunningDomain>
{
    public const string Name = "Active Directory";
}
