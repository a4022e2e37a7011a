namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Tests of this collection share their OpenLDAP directories.</summary>
[CollectionDefinition(Name)]
public sealed class RunningOpenLdapCollection : ICollectionFixture<RunningOpenLdap>
{
    public const string Name = "OpenLDAP";
}
