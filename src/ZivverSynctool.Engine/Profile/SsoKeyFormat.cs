namespace ZivverSynctool;

/// <summary>How a single sign-on key is written; it must be what the identity provider sends (ZIVVER-API, Around it).</summary>
public enum SsoKeyFormat
{
    /// <summary>As the source has it.</summary>
    Text,

    /// <summary>A GUID in its usual form, such as <c>8727bbf4-2d0c-413c-a311-afc1b20550be</c>.</summary>
    Guid,

    /// <summary>Base64 of the 16 bytes of a GUID, in the order a directory keeps them.</summary>
    Base64,
}
