#if NET
using System.Runtime.InteropServices;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>OpenLDAP's client library, which the framework's LDAP stands on outside Windows.</summary>
internal static class NativeLdap
{
    // ldap.h
    private const int RequireCertificateOption = 0x6006;
    private const int RestartOption = 0x0009;
    private const nint On = 1;
    private const int Never = 0;
    private const int Allow = 3;

    private static readonly string[] Names = ["libldap.so.2", "libldap-2.6.so.0", "libldap-2.5.so.0", "libldap-2.4.so.2", "libldap.dylib"];

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int GetOption(nint connection, int option, out int value);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SetOption(nint connection, int option, nint value);

    /// <summary>
    /// Lets connections that are made from now on go on waiting where a signal wakes them. Without, the library takes that for a server
    /// that is gone, and the runtime sends its threads signals at any time (ldap_get_option(3), LDAP_OPT_RESTART).
    /// </summary>
    public static void OutlastSignals()
    {
        if (!OperatingSystem.IsWindows() && NativeLibrary.TryGetExport(Load(), "ldap_set_option", out var export))
            Marshal.GetDelegateForFunctionPointer<SetOption>(export)(0, RestartOption, On);
    }

    /// <summary>Throws where the library is missing, or is told by the computer's settings not to look at certificates.</summary>
    public static void Check(LdapSecurity security)
    {
        if (OperatingSystem.IsWindows())
            return;
        var library = Load();
        if (security is not (LdapSecurity.Ldaps or LdapSecurity.StartTls) || !NativeLibrary.TryGetExport(library, "ldap_get_option", out var export))
            return;
        if (Marshal.GetDelegateForFunctionPointer<GetOption>(export)(0, RequireCertificateOption, out var required) == 0 && required is Never or Allow)
            throw new SyncException(
                "LdapCertificatesUnchecked", SyncErrorKind.Unavailable,
                "On this computer the LDAP library is set not to check certificates, so that anybody could pass for the directory.",
                "Take TLS_REQCERT out of ldap.conf and ~/.ldaprc, and LDAPTLS_REQCERT out of the environment; 'caCertificate' in the profile names an authority of your own.");
    }

    private static nint Load()
    {
        foreach (var name in Names)
            if (NativeLibrary.TryLoad(name, out var library))
                return library;
        throw new SyncException(
            "LdapLibraryMissing", SyncErrorKind.Unavailable, "The library that LDAP needs on this system, libldap, is not installed.",
            "Install OpenLDAP's client library: libldap-2.5-0 or libldap2 on Debian and Ubuntu, openldap on Red Hat, libldap on Alpine.");
    }
}
#endif
