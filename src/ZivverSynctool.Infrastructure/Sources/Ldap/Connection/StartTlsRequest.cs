using System.Text;
using ZivverSynctool.Infrastructure.Certificates;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>Asks a server on a plain connection to go on in TLS (RFC 4511 §4.14).</summary>
internal static class StartTlsRequest
{
    private const string Oid = "1.3.6.1.4.1.1466.20037";
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte MessageId = 1;
    private const byte ExtendedRequest = 0x77;
    private const byte ExtendedResponse = 0x78;
    private const byte RequestName = 0x80;
    private const byte Enumerated = 0x0A;
    private const int MostBytes = 4096;

    /// <summary>Sends the request and reads the answer; false where the server does not go on in TLS.</summary>
    public static bool Send(Stream stream)
    {
        var name = Encoding.ASCII.GetBytes(Oid);
        byte[] request = [ExtendedRequest, (byte)(name.Length + 2), RequestName, (byte)name.Length, .. name];
        byte[] message = [Sequence, (byte)(request.Length + 3), Integer, 1, MessageId, .. request];
        stream.Write(message, 0, message.Length);
        return ReadAnswer(stream) is { } answer && IsSuccess(answer);
    }

    private static byte[]? ReadAnswer(Stream stream)
    {
        var content = new byte[MostBytes];
        var read = 0;
        while (read < content.Length)
        {
            var more = stream.Read(content, read, content.Length - read);
            if (more == 0)
                return null;
            read += more;
            var answer = content.AsSpan(0, read).ToArray();
            var at = 0;
            if (DerLength.TryRead(answer, ref at, out _))
                return answer;
        }

        return null;
    }

    // LDAPMessage { messageID, ExtendedResponse { resultCode, … } }
    private static bool IsSuccess(byte[] answer)
    {
        var at = 0;
        return answer[at] == Sequence && DerLength.TryRead(answer, ref at, out _)
            && answer[at] == Integer && DerLength.TryRead(answer, ref at, out var id) && (at += id) < answer.Length
            && answer[at] == ExtendedResponse && DerLength.TryRead(answer, ref at, out _) && at < answer.Length
            && answer[at] == Enumerated && DerLength.TryRead(answer, ref at, out var length) && length == 1 && answer[at] == 0;
    }
}
