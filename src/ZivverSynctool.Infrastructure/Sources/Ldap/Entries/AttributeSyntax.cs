namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>How the values of an attribute become text.</summary>
internal enum AttributeSyntax
{
    /// <summary>They are text.</summary>
    Text,

    /// <summary>Sixteen bytes of a GUID, in the order of Windows.</summary>
    Guid,

    /// <summary>A security identifier ([MS-DTYP] 2.4.2.2).</summary>
    Sid,

    /// <summary>Other bytes.</summary>
    Bytes,
}
