"""The words of pages in Vietnamese."""

from __future__ import annotations

from typing import Final

from tui_reader.sources.words.kinds import Words

WORDS: Final[Words] = {
    "menus": "xếp bài|ðề tài trước|đề tài trước|đề tài tiếp|bài gởi hôm nay|"
    "trang chủ|trang chính|trang nhất|menu|danh mục|sơ đồ trang|tìm kiếm|tìm|tìm kiếm nâng cao|tìm nâng cao"
    "|trợ giúp|hỏi đáp|câu hỏi thường gặp|thành viên|danh sách thành viên|người dùng|lịch|cổng thông tin"
    "|thư viện ảnh|tải về|tải xuống|trò chuyện|nhóm|diễn đàn|trang chủ diễn đàn|danh sách diễn đàn|nội quy|quy định"
    "|nội quy diễn đàn|cộng đồng|đăng ký|đăng nhập|đăng xuất|thoát|tạo tài khoản|tài khoản|tài khoản của tôi|hồ sơ"
    "|trang cá nhân|bảng điều khiển|tin nhắn riêng|tin nhắn|thông báo|cài đặt|tùy chọn|ngôn ngữ|bài mới|bài viết mới"
    "|bài viết hôm nay|bài mới nhất|chủ đề mới|chủ đề đang hoạt động|chưa có trả lời|bài chưa trả lời|gửi chủ đề mới"
    "|đăng chủ đề|tạo chủ đề mới|trả lời|trả lời chủ đề|gửi trả lời|viết trả lời|chủ đề đã khóa|công cụ"
    "|công cụ chủ đề|tìm trong chủ đề|kiểu hiển thị|bản in|in|in trang|gửi cho bạn bè|theo dõi|theo dõi chủ đề"
    "|đi đến|đến trang|chuyển đến nội dung|chuyển tới nội dung|chuyển đến nội dung chính|bỏ qua nội dung"
    "|bước tới nội dung|bước tới điều hướng|bước tới tìm kiếm|trang sau|trang trước|chủ đề kế tiếp|chủ đề trước"
    "|sắp xếp|sắp xếp theo|lọc|trang|đầu|cuối|tiếp|sau|trước|quay lại|trở lại|về đầu trang|lên đầu trang|xem tất cả"
    "|tất cả|xem thêm|thêm|đóng|giới thiệu|về chúng tôi|về tôi|liên hệ|quảng cáo|liên hệ quảng cáo"
    "|chính sách bảo mật|quyền riêng tư|điều khoản|điều khoản sử dụng|tuyển dụng|cửa hàng|giỏ hàng|blog|tin tức"
    "|bài viết|đánh giá|video|hình ảnh|ảnh|podcast|sự kiện|chủ đề|thẻ|từ khóa|chuyên mục|lưu trữ|bản tin|rss"
    "|khám phá|phổ biến|nổi bật|mới nhất|đọc nhiều|câu hỏi|đặt câu hỏi|câu trả lời|sản phẩm|giá|hướng dẫn"
    "|mở trong ứng dụng|tải ứng dụng|viết bài|đọc|sửa đổi|sửa mã nguồn|xem mã nguồn|xem lịch sử|lịch sử|thảo luận"
    "|bài viết & thảo luận|trang đặc biệt|thay đổi gần đây|trang ngẫu nhiên|trực tiếp|lưu|chia sẻ|nghe|thời sự"
    "|thế giới|chính trị|kinh tế|kinh doanh|xã hội|pháp luật|thể thao|văn hóa|giải trí|khoa học|công nghệ|sức khỏe"
    "|giáo dục|du lịch|đời sống|xe|thời tiết|rao vặt|công thức|tạp chí|khách|chào khách|ghi nhớ|quên mật khẩu"
    "|quên mật khẩu?|tên đăng nhập|tên tài khoản|mật khẩu|phiên bản di động|ai đang trực tuyến"
    "|ngay bây giờ|bài viết gốc|bài gốc",
    "says": "nói|viết|đã viết|đã nói|bình luận|nói rằng|cho biết|đã bình luận|đã trả lời"
    "|đã thêm một bình luận|đã thêm bình luận|đã để lại bình luận",
    "by": "bởi|đăng bởi|tác giả|viết bởi|người đăng|được đăng bởi|người viết|gửi bởi|người gửi|được viết bởi",
    "posted": "lúc|ngày|vào|đăng ngày|cập nhật|vào lúc|đã đăng vào|đăng vào|đăng lúc|gửi lúc|được đăng vào|viết lúc"
    "|đã gửi|ngày đăng",
    "reply_to": "trả lời cho|phản hồi cho|phản hồi tới|trả lời|đáp lại|để trả lời|trả lời tới|phản hồi lại",
    "wrote": "đã viết|viết|trích dẫn",
    "comments": "bình luận|phản hồi|trả lời|nhận xét|ý kiến|thảo luận|bình luận về|suy nghĩ|góp ý|phản hồi cho"
    "|lời bình|hồi âm",
    "none": "không có nhận xét nào|không có nhận xét nào:|chưa có bình luận|0 bình luận|chưa có phản hồi",
    "actions": "trả lời với trích dẫn|trả lời kèm trích dẫn|"
    "trả lời|chia sẻ|thích|không thích|báo cáo|trích dẫn|sửa|xóa|liên kết|xem thêm|dịch|lưu|theo dõi"
    "|thích trả lời|phản hồi|trích|lên đầu trang|xem bản dịch|xem thêm phản hồi|hủy|sao chép liên kết|in|mới nhất"
    "|cũ nhất|phù hợp nhất|chỉnh sửa|báo xấu|thích · trả lời|đã chỉnh sửa"
    "|báo cáo bình luận này"
    "|sắp xếp theo",
    "votes": "{n} trả lời|{n} bình luận|{n} thích|{n} lượt thích|{n} lượt xem|{n} điểm|{n} phản hồi"
    "|xem {n} câu trả lời|xem tất cả {n} bình luận|xem phản hồi ({n})|xem {n} phản hồi"
    "|ẩn {n} phản hồi|ẩn câu trả lời|xem thêm {n} phản hồi"
    "|{n} người thích bài viết này|{n} người thích bài viết này.|{x} thích bài viết này."
    "|{x} và {x} thích điều này.|{n} chưa đọc",
    "points": "điểm",
    "form": "để lại bình luận|viết bình luận|gửi bình luận|đăng nhận xét|để lại một bình luận|trả lời hủy"
    "|email của bạn sẽ không được hiển thị công khai|email của bạn sẽ không được hiển thị công khai.|gửi phản hồi"
    "|thêm bình luận|đăng nhập để bình luận|đăng nhập để thêm bình luận"
    "|tham gia thảo luận|đăng nhập bằng"
    "|viết trả lời...|viết trả lời|bạn phải đăng nhập hoặc đăng ký để phản hồi tại đây"
    "|bạn phải đăng nhập hoặc đăng ký để trả lời|bạn phải đăng nhập hoặc đăng ký để bình luận.",
    "share": "chia sẻ|chia sẻ:|in|gửi email|thích bài này:",
    "related": "bài viết liên quan|xem thêm|liên quan|bài viết mới|bình luận gần đây|lưu trữ|chuyên mục|thẻ|tìm kiếm"
    "|điều hướng bài viết|bài trước|bài sau|bài viết cũ hơn|bài viết mới hơn|bài đăng mới hơn|bài đăng cũ hơn|phổ biến"
    "|cùng chuyên mục|tin liên quan|nhãn|có thể bạn sẽ thích|có thể bạn thích|bài viết khác|xem thêm trên facebook"
    "|gợi ý cho bạn|bài viết khác của {x}|bài đăng phổ biến từ blog này",
    "closing": "mọi quyền được bảo lưu|chính sách bảo mật|liên hệ|được cung cấp bởi {x}|được tạo bởi {x}|giới thiệu"
    "|về chúng tôi",
    "notices": "bình luận của bạn đang chờ kiểm duyệt."
    "|đăng nhập|đăng ký|trình đơn|menu|chuyển đến phần nội dung|tìm kiếm|quảng cáo|đọc tiếp"
    "|{x} đã trả lời bài này.|{x} đã trả lời bài này|câu trả lời hay nhất|giải pháp"
    "|bài viết gốc|bài gốc",
    "roles": "tác giả|quản trị viên|quản trị|điều hành viên|thành viên|khách|thành viên mới|chủ thớt|tác giả bài viết"
    "|nhà sáng tạo|người tạo|fan cứng|thành viên tích cực|thành viên nổi tiếng"
    "|làm việc tại {x}|đã học tại {x}",
    "facts": "bài gởi|bài gửi|cảm ơn|đã được cảm ơn|"
    "tham gia|bài viết|ngày tham gia|nơi ở|đến từ|tuổi|được thích|tham gia ngày",
    "deleted": "nhận xét này đã bị tác giả xóa.|bình luận đã bị xóa|[đã xóa]"
    "|nhận xét này đã bị {x} xóa|bình luận này đã bị xóa|bình luận đã bị xóa bởi {x}"
    "|nhận xét này đã bị xóa",
    "anonymous": "nặc danh|ẩn danh|khách|vô danh",
    "page_of": "trang {n} trên {n}|trang {n}|bình luận cũ hơn|bình luận mới hơn|trước|sau",
    "last_post": "bài mới nhất|bài viết cuối|bài viết mới nhất",
    "edited": "đã chỉnh sửa|cập nhật|chỉnh sửa|sửa lần cuối|cập nhật lần cuối|đã sửa|chỉnh sửa lần cuối"
    "|chỉnh sửa lần cuối bởi|sửa lần cuối bởi điều hành viên",
    "more": "đọc tiếp|đọc thêm|xem thêm",
    "topic": "chủ đề|tiêu đề|đề tài|xem phiên bản đầy đủ|xem bản đầy đủ",
    "about": "về|cho|trong",
    "small": "và|là|của|có|không|được|cho|một|những|các|với|này|thì|đã|tôi|trong|nhưng",
    "site": "diễn đàn",
    "counted": "tất cả|tổng cộng|có",
    "portrait": "ảnh đại diện của {x}|avatar của {x}|ảnh hồ sơ của {x}|đi tới hồ sơ của {x}|hình đại diện của {x}",
    "office": "biên tập viên|phóng viên|tác giả|nhà báo",
    "opener": "tác giả|chủ thớt|chủ bài viết|người đăng|chủ topic",
    "started": "người tạo chủ đề|người bắt đầu|ngày bắt đầu",
    "profile": "truy cập hồ sơ|xem hồ sơ hoàn chỉnh của tôi",
    "personal": "tôi|mình",
    "advert": "quảng cáo|tài trợ|được tài trợ",
    "quote_more": "nhấn để mở rộng...|bấm để mở rộng...|nhấp chuột vào đây để mở rộng...",
    "status": "đang offline|đang online|đang ẩn",
    "icons": "mặc định|default",
}
